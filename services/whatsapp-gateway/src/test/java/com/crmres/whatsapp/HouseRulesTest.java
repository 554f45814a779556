package com.crmres.whatsapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.crmres.testing.service.HouseRules;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super(GatewayApplication.class);
    }

    @Test
    void onlyTheClientsOfMetaTalkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("com.crmres.whatsapp.cloudapi", "com.crmres.whatsapp.media.download")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                .check(classes);
    }

    @Test
    void idsAreInjected() {
        noClasses().should().callMethod(UUID.class, "randomUUID").check(classes);
    }
}
