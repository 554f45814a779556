package com.crmres.ai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.crmres.testing.service.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super(AiProcessor.class);
    }

    @Test
    void understandingKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "com.crmres.ai.language..", "com.crmres.ai.understanding..", "com.crmres.ai.reply..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "com.crmres.kit..")
                .check(classes);
    }
}
