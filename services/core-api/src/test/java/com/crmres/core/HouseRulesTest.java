package com.crmres.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The walls of this service. */
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.crmres.core");

    @Test
    void featuresMeetOnlyAtTheirDoors() {
        ApplicationModules.of(CoreApiApplication.class).verify();
    }

    @Test
    void everyPackageSaysThatNullIsAnException() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(pack -> pack.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void onlyTheDescriptionTouchesTheOldJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.crmres.core.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CLASSES);
    }

    @Test
    void controllersOnlyTranslate() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..", "org.springframework.data..")
                .check(CLASSES);
    }

    /** The validator reads it, and warns of each at every start. */
    @Test
    void whatIsInAListIsValidatedWhereItIsNamed() {
        fields().that()
                .areAnnotatedWith(Valid.class)
                .should()
                .notHaveRawType(assignableTo(Iterable.class).or(assignableTo(Map.class)))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.crmres.core", "com.crmres.model"));
    }
}
