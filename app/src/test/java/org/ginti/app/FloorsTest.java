// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;

/** The floors of the house: nothing on a lower one knows a higher one. */
class FloorsTest {
  private static final JavaClasses GINTI =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ginti");

  @Test
  void modelKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.ginti.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.ginti.model..", "java..", "org.jspecify..")
        .check(GINTI);
  }

  @Test
  void tabulationKnowsModelAndTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.ginti.tabulation..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.ginti.tabulation..", "org.ginti.model..", "java..", "org.jspecify..")
        .check(GINTI);
  }

  @Test
  void tabulationIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.tabulation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.concurrent.atomic..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(GINTI);
  }

  @Test
  void formatsDoNotKnowTheCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ginti.app..", "picocli..", "com.ibm.icu..")
        .check(GINTI);
  }

  @Test
  void recordKnowsModelAndTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.ginti.record..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.ginti.record..", "org.ginti.model..", "java..", "org.jspecify..")
        .check(GINTI);
  }

  @Test
  void theLogKnowsNothingOfElections() {
    classes()
        .that()
        .resideInAnyPackage("org.ginti.record.tlog..", "org.ginti.record.json..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.ginti.record.tlog..", "org.ginti.record.json..", "java..", "org.jspecify..")
        .check(GINTI);
  }

  @Test
  void pagesKnowFormatsAndWhatIsBelow() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.pages..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.ginti.app..",
                    "org.ginti.store..",
                    "picocli..",
                    "java.net..",
                    "java.nio.file..")
                .and(not(belongToAnyOf(URI.class, URLEncoder.class)))) // addresses as text
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(GINTI);
  }

  @Test
  void serverDoesNotKnowTheCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ginti.app..", "picocli..")
        .check(GINTI);
  }

  @Test
  void onlyTheServerKnowsItsFramework() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ginti.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "io.micrometer..")
        .check(GINTI);
  }

  @Test
  void storeKnowsNoPage() {
    noClasses()
        .that()
        .resideInAnyPackage("org.ginti.store..", "org.ginti.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ginti.pages..")
        .check(GINTI);
  }

  @Test
  void storeDoesNotKnowTheCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ginti.app..", "picocli..", "com.ibm.icu..")
        .check(GINTI);
  }

  @Test
  void readingKnowsModelTabulationAndItsLibraries() {
    classes()
        .that()
        .resideInAPackage("org.ginti.reading..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.ginti.reading..",
            "org.ginti.tabulation",
            "org.ginti.model..",
            "com.ibm.icu..",
            "org.jsoup..",
            "com.fasterxml.jackson..",
            "java..",
            "org.jspecify..")
        .check(GINTI);
  }

  @Test
  void readingKnowsNoNetworkAndNoClock() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.reading..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(GINTI);
  }

  @Test
  void formatsDoNotKnowTheStore() {
    noClasses()
        .that()
        .resideInAPackage("org.ginti.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ginti.store..")
        .check(GINTI);
  }

  @Test
  void roomsOfFormatsDoNotGoInCircles() {
    slices().matching("org.ginti.formats.(*)..").should().beFreeOfCycles().check(GINTI);
  }

  @Test
  void onlyTheCommandPrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ginti.app..")
        .and()
        .resideOutsideOfPackage("org.ginti.bench..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(GINTI);
  }
}
