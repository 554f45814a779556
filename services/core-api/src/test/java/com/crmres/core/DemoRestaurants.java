package com.crmres.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.migration.MigrateCommand;
import com.crmres.core.oidc.Issuer;
import com.crmres.testing.LocalDatabase;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Najd Grill and Bahr Seafood, provisioned by the command itself, and the keys of this run. */
public class DemoRestaurants implements BeforeAllCallback {

    public static final UUID NAJD_GRILL = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    public static final UUID BAHR_SEAFOOD = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    public static final UUID OLAYA = UUID.fromString("0198a000-0000-7000-8000-000000000011");
    public static final UUID TAHLIA = UUID.fromString("0198a000-0000-7000-8000-000000000012");
    public static final UUID DAMMAM = UUID.fromString("0198a000-0000-7000-8000-000000000013");
    public static final String OWNER = "owner@najd-grill.example";
    public static final String MANAGER = "manager@najd-grill.example";
    public static final String AGENT = "agent@najd-grill.example";
    public static final String STRANGER = "owner@bahr-seafood.example";
    public static final String PASSWORD = "for-these-tests-only";

    public static final TestKeys KEYS = TestKeys.generate();

    static {
        System.setProperty("CRMRES_JWT_PRIVATE_KEY", KEYS.privatePem());
        System.setProperty("CRMRES_JWT_PUBLIC_KEY", KEYS.publicPem());
        System.setProperty("CRMRES_GATEWAY_URL", GatewayStub.instance().url());
        System.setProperty("CRMRES_ACCOUNT_KEY", "a-key-of-these-tests-only-and-of-no-installation");
        Issuer.publish();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assertThat(provision("../../infrastructure/demo")).isZero();
        LocalDatabase.update("truncate conversations cascade");
        LocalDatabase.update("update users set failed_sign_ins = 0, locked_until = null");
    }

    /** Somebody who may only read, in all branches; safe to ask for more than once. */
    public static String viewer() {
        String email = "viewer@najd-grill.example";
        LocalDatabase.update("""
                insert into users (id, email, name, password_hash, created_at, updated_at)
                select '0198a000-0000-7000-8000-0000000000ff', ?, 'هند', password_hash, now(), now() from users where email = ?
                on conflict do nothing""", email, OWNER);
        LocalDatabase.update("""
                insert into memberships (id, restaurant_id, user_id, role, created_at)
                values (gen_random_uuid(), ?, '0198a000-0000-7000-8000-0000000000ff', 'viewer', now())
                on conflict do nothing""", NAJD_GRILL);
        return email;
    }

    /** The exit status of the command, run as the owner of the schema. */
    public static int provision(String files, String... more) {
        String[] args = {
            "--migrate",
            "--provision=" + files,
            "--spring.datasource.username=crmres_owner",
            "--CRMRES_DEMO_PASSWORD=" + PASSWORD,
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return MigrateCommand.run(all);
    }
}
