package com.crmres.core.privacy.erasure;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Guest;
import com.crmres.core.SentFile;
import com.crmres.event.signal.Queues;
import com.crmres.kit.id.Sha256;
import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import com.crmres.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guest is given all that is held of them, and afterwards nothing is: in the database and beside it. */
@CoreApiTest
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Api api;

    @Autowired
    private S3Client s3;

    @Autowired
    private SqsAsyncClient sqs;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ErasureRounds rounds;

    private final String key = UUID.randomUUID().toString();
    private String mark = "";
    private String phone = "";
    private Guest guest = new Guest(new UUID(0, 0), new UUID(0, 0), "", "");
    private String path = "";

    @BeforeEach
    void aGuestWhoLeftTraces() {
        String digits = String.valueOf(UUID.randomUUID().getMostSignificantBits() >>> 1);
        mark = "zq" + digits.substring(0, 10);
        phone = "9665" + digits.substring(0, 8);
        guest = Guest.of(NAJD_GRILL, mark, phone);
        guest.leavesTraces();
        path = "/api/v1/customers/" + guest.id();
        String agent = api.tokenOf(AGENT);
        assertThat(api.postAs(agent, path + "/notes", Map.of("text", "ملاحظة عن " + mark))
                        .status())
                .isEqualTo(201);
        Map<String, Object> consent = Map.of("granted", true, "source", "paper", "evidence", "form of " + mark);
        assertThat(api.send("PUT", path + "/consents/marketing", agent, consent).text())
                .contains("form of");
        Map<String, Object> change = Map.of("tags", List.of("VIP " + mark), "dietary_restrictions", List.of(mark));
        assertThat(api.send("PATCH", path, agent, change).status()).isEqualTo(200);
    }

    @Test
    void handsOutAllThatIsHeld() {
        Answer answer = export(MANAGER, "k1" + key);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        JsonNode held = answer.body().get("held");
        for (String place : List.of(
                "customers",
                "customer_identities",
                "messages",
                "turn_records",
                "feedback",
                "conversations",
                "customer_notes",
                "customer_consents",
                "parked_inbound",
                "alerts")) {
            assertThat(held.get(place)).as(place).isNotEmpty();
        }
        assertThat(held.toString()).contains(mark, phone);
        assertThat(export(MANAGER, "k1" + key).status()).isEqualTo(200);
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'customer.exported' and subject_id = ?",
                        guest.id()))
                .isEqualTo(1);
        assertThat(export(AGENT, "k2" + key).status()).isEqualTo(403);
        assertThat(export(STRANGER, "k3" + key).status()).isEqualTo(404);
    }

    @Test
    void leavesNothingThatNamesThem() {
        Guest other = Guest.of(
                NAJD_GRILL,
                "keeper" + mark.substring(2),
                "96650" + phone.substring(5).replace('1', '2') + "7");
        other.leavesTraces();
        String largeKey = putLarge(phone);
        String othersKey = putLarge("966500000000");
        SentFile file = SentFile.stored(s3, NAJD_GRILL, guest.conversation());
        SentFile othersFile = SentFile.stored(s3, NAJD_GRILL, other.conversation());
        bury(phone, mark);
        assertThat(Traces.of(List.of(mark, phone))).as("the traces are there").hasSizeGreaterThan(8);

        Answer asked = erase(OWNER, guest.id());
        assertThat(asked.status()).isEqualTo(202);
        assertThat(api.get(path, api.tokenOf(OWNER)).status()).isEqualTo(404);
        JsonNode proof = finished(asked.body().get("id").asString());

        assertThat(Traces.of(List.of(mark, phone))).isEmpty();
        assertThat(keys()).contains(othersKey).doesNotContain(largeKey);
        assertThat(steps(proof, "rows").at("/messages").asLong()).isPositive();
        assertThat(steps(proof, "rows").at("/customer_identities").asLong()).isEqualTo(2);
        assertThat(steps(proof, "objects").at("/objects").asLong()).isEqualTo(1);
        assertThat(steps(proof, "rows").at("/media").asLong()).isEqualTo(1);
        assertThat(steps(proof, "files").at("/files").asLong()).isEqualTo(1);
        assertThat(files()).contains(othersFile.key()).doesNotContain(file.key());
        assertThat(api.get(file.path(), api.tokenOf(OWNER)).status()).isEqualTo(404);
        assertThat(steps(proof, "dead_letters").at("/dead_letters").asLong()).isEqualTo(1);
        assertThat(steps(proof, "verified").valueStream().map(JsonNode::asLong))
                .isNotEmpty()
                .allMatch(left -> left == 0);
        assertThat(Traces.of(List.of(other.mark()))).hasSizeGreaterThan(5);
        assertThat(api.get("/api/v1/customers?q=" + mark, api.tokenOf(OWNER))
                        .body()
                        .get("customers"))
                .isEmpty();
        assertThat(LocalDatabase.rows("select status from conversations where id = ?", guest.conversation())
                        .toString())
                .contains("resolved");
    }

    @Test
    void isDoneOnceAndOnlyByTheOwner() {
        assertThat(erase(MANAGER, guest.id()).status()).isEqualTo(403);
        assertThat(erase(STRANGER, guest.id()).status()).isEqualTo(404);
        assertThat(api.postAs(
                                api.tokenOf(OWNER),
                                path + "/erase",
                                Map.of("confirm", UUID.randomUUID()),
                                "Idempotency-Key",
                                "x" + key)
                        .status())
                .isEqualTo(400);
        String first = erase(OWNER, guest.id()).body().get("id").asString();
        assertThat(erase(OWNER, guest.id()).body().get("id").asString()).isEqualTo(first);
        assertThat(api.postAs(
                                api.tokenOf(OWNER),
                                path + "/erase",
                                Map.of("confirm", guest.id()),
                                "Idempotency-Key",
                                "y" + key)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/customers/erasures", api.tokenOf(MANAGER)).text())
                .contains(first);
        assertThat(api.get("/api/v1/customers/erasures/" + first, api.tokenOf(STRANGER))
                        .status())
                .isEqualTo(404);
        finished(first);
    }

    @Test
    void waitsForAnOrderThatIsUnderWay() {
        LocalDatabase.update("""
                insert into orders (id, restaurant_id, branch_id, customer_id, day, number, status, type, origin, address, notes,
                  subtotal, total, vat, placed_at, moved_at)
                select gen_random_uuid(), b.restaurant_id, b.id, ?, now()::date, 900000 + floor(random() * 90000)::int, 'ready',
                  'delivery', 'staff', jsonb_build_object('text', ?::text), ?, 10, 10, 1, now(), now()
                from branches b where b.restaurant_id = ? limit 1""", guest.id(), mark, mark, NAJD_GRILL);
        Answer refused = erase(OWNER, guest.id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("order_under_way");
        assertThat(api.get(path, api.tokenOf(OWNER)).body().at("/orders/total").asInt())
                .isEqualTo(1);
        LocalDatabase.update("update orders set status = 'delivered' where customer_id = ?", guest.id());

        finished(erase(OWNER, guest.id()).body().get("id").asString());

        assertThat(Traces.of(List.of(mark, phone))).isEmpty();
    }

    @Test
    void goesOnWhereACrashLeftIt() {
        String id = erase(OWNER, guest.id()).body().get("id").asString();
        finished(id);
        // as if the process had ended after the first statement: everything is still to be done
        LocalDatabase.update("update feedback set comment = ? where customer_id = ?", mark, guest.id());
        LocalDatabase.update(
                "update erasures set finished_at = null, next_attempt_at = now() where id = ?", UUID.fromString(id));

        finished(id);
        assertThat(Traces.of(List.of(mark))).isEmpty();
    }

    @Test
    void touchesNothingOfAnotherRestaurantWithTheSameGuest() {
        Guest same = Guest.of(BAHR_SEAFOOD, "else" + mark.substring(2), phone);
        same.leavesTraces();

        finished(erase(OWNER, guest.id()).body().get("id").asString());

        assertThat(Traces.of(List.of(same.mark())).keySet()).contains("public.messages", "public.parked_inbound");
        assertThat(LocalDatabase.number("select count(*) from customer_identities where value = ?", "+" + phone))
                .isEqualTo(1);
    }

    @Test
    void waitsForAMessageThatIsJustArriving() throws Exception {
        String token = api.tokenOf(OWNER);
        try (Connection gateway = LocalDatabase.superuser().getConnection();
                Statement statement = gateway.createStatement()) {
            gateway.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock("
                    + CustomerIdentity.lockOf(NAJD_GRILL, IdentityKind.PHONE, "+" + phone) + ")");
            CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() ->
                    api.postAs(token, path + "/erase", Map.of("confirm", guest.id()), "Idempotency-Key", "r" + key));
            await().until(() ->
                    LocalDatabase.number("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            > 0);
            statement.execute("update messages set text = '" + mark + " ' || text where conversation_id = '"
                    + guest.conversation() + "'");
            statement.execute(
                    "insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at) values"
                            + " (gen_random_uuid(), '" + NAJD_GRILL + "', '" + guest.id() + "', 'username', 'u." + mark
                            + "', now())");
            gateway.commit();
            finished(asked.get().body().get("id").asString());
        }

        assertThat(Traces.of(List.of(mark, phone))).isEmpty();
    }

    private Answer export(String who, String key) {
        return api.postAs(api.tokenOf(who), path + "/export", "", "Idempotency-Key", key);
    }

    private Answer erase(String who, UUID id) {
        return api.postAs(
                api.tokenOf(who),
                "/api/v1/customers/" + id + "/erase",
                Map.of("confirm", id),
                "Idempotency-Key",
                "e" + key);
    }

    private JsonNode finished(String erasure) {
        String token = api.tokenOf(OWNER);
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            rounds.look();
                            return api.get("/api/v1/customers/erasures/" + erasure, token)
                                    .body();
                        },
                        body -> body.has("finished_at"));
    }

    private static JsonNode steps(JsonNode proof, String name) {
        return proof.get("steps")
                .valueStream()
                .filter(step -> step.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("counts");
    }

    private String putLarge(String sender) {
        String key = Queues.INBOUND_FOLDER + Sha256.hex(number() + ":" + sender) + "/" + UUID.randomUUID();
        s3.putObject(
                put -> put.bucket("crmres-media").key(key), RequestBody.fromString("{\"from\":\"" + sender + "\"}"));
        return key;
    }

    private List<String> keys() {
        return keys(Queues.INBOUND_FOLDER);
    }

    private List<String> files() {
        return keys("restaurants/" + NAJD_GRILL + "/conversations/");
    }

    private List<String> keys(String prefix) {
        return s3.listObjectsV2Paginator(list -> list.bucket("crmres-media").prefix(prefix)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private void bury(String sender, String text) {
        String url = sqs.getQueueUrl(get -> get.queueName(Queues.deadLettersOf(Queues.INBOUND)))
                .join()
                .queueUrl();
        for (String from : List.of(sender, "966511111111")) {
            String element = json.writeValueAsString(Map.of("from", from, "text", from.equals(sender) ? text : "x"));
            String body = json.writeValueAsString(
                    Map.of("phone_number_id", number(), "encoding", "json", "element", element));
            sqs.sendMessage(send -> send.queueUrl(url)
                            .messageBody(body)
                            .messageGroupId(from)
                            .messageDeduplicationId(UUID.randomUUID().toString()))
                    .join();
        }
    }

    private static String number() {
        return String.valueOf(
                LocalDatabase.rows("select phone_number_id from whatsapp_numbers where restaurant_id = ?", NAJD_GRILL)
                        .getFirst()
                        .get("phone_number_id"));
    }
}
