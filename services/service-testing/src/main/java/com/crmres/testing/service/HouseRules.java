package com.crmres.testing.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The walls that every service has; a service adds its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {

    /** What the service is made of, without its tests. */
    protected final JavaClasses classes;

    private final Class<?> application;

    protected HouseRules(Class<?> application) {
        this.application = application;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(application.getPackageName());
    }

    @Test
    void featuresMeetOnlyAtTheirDoors() {
        ApplicationModules.of(application).verify();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allMatch(feature -> feature.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void settingsAreRecordsAndTransactionsAreTenants() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Value.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(classes);
        noFields().should().beAnnotatedWith(Autowired.class).check(classes);
    }

    @Test
    void jsonIsJackson3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(classes);
    }

    @Test
    void storedRowsAreSeenOnlyThroughTheirFeature() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(classes);
    }
}
