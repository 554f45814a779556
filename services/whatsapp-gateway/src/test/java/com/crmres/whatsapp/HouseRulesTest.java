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
    void onlyTheCloudApiClientTalksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.crmres.whatsapp.cloudapi")
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
