package io.merchantloyalty.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.merchantloyalty.web.rest.Api;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/**
 * The lines that the web module does not cross (spec 08). Plain JUnit tests: ArchUnit's own engine
 * finds its tests here but runs none of them, and says nothing.
 */
class ArchitectureTest {

  private static final String WEB = "io.merchantloyalty.web..";
  private static final String BASE = "io.merchantloyalty.web";
  private static final String REST = "io.merchantloyalty.web.rest..";
  private static final String SOAP = "io.merchantloyalty.web.soap..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.merchantloyalty");

  @Test
  void theHouseWasReadAtAll() {
    assertThat(HOUSE.contain(Api.class)).isTrue();
    assertThat(HOUSE.contain("io.merchantloyalty.invoice.Invoices")).isTrue();
  }

  @Test
  void theWebKnowsNoEntity() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .check(HOUSE);
  }

  @Test
  void theWebTalksToNoDatabase() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.sql..", "java.sql..", "org.hibernate..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .check(HOUSE);
  }

  @Test
  void restAndSoapShareTheBaseOnly() {
    noClasses()
        .that()
        .resideInAPackage(REST)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SOAP)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(SOAP)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(REST)
        .allowEmptyShould(true)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(BASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REST, SOAP)
        .check(HOUSE);
  }

  @Test
  void theAudiencesDontKnowEachOther() {
    slices()
        .matching("io.merchantloyalty.web.rest.(pos|wallet|operator|merchant)..")
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void theArrowsBetweenRestPackagesPointOneWay() {
    slices().matching("io.merchantloyalty.web.rest.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void whatHasAPathIsPartOfTheApi() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .beAssignableTo(describe("a class of Api.RESOURCES", ArchitectureTest::isListed))
        .check(HOUSE);
  }

  private static boolean isListed(JavaClass type) {
    return Api.RESOURCES.stream().anyMatch(listed -> listed.getName().equals(type.getName()));
  }
}
