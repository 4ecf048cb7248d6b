package io.merchantloyalty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.merchantloyalty.shared.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** The rooms of the house and the arrows between them (spec 08). */
@AnalyzeClasses(
    packages = "io.merchantloyalty",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule sharedKnowsNobody = knowsOnly("shared");
  @ArchTest static final ArchRule platform = knowsOnly("platform", "shared");
  @ArchTest static final ArchRule security = knowsOnly("security", "shared");
  @ArchTest static final ArchRule csv = knowsOnly("csv", "shared");
  @ArchTest static final ArchRule work = knowsOnly("work", "shared", "csv");

  @ArchTest
  static final ArchRule merchant = knowsOnly("merchant", "shared", "security", "csv", "work");

  @ArchTest
  static final ArchRule terminal =
      knowsOnly("terminal", "shared", "security", "csv", "work", "merchant");

  @ArchTest static final ArchRule media = knowsOnly("media", "shared");

  @ArchTest
  static final ArchRule loyalty =
      knowsOnly("loyalty", "shared", "security", "csv", "work", "merchant", "media");

  @ArchTest static final ArchRule ledger = knowsOnly("ledger", "shared");
  @ArchTest static final ArchRule wallet = knowsOnly("wallet", "shared", "security", "ledger");

  @ArchTest
  static final ArchRule invoice =
      knowsOnly(
          "invoice",
          "shared",
          "security",
          "csv",
          "work",
          "merchant",
          "terminal",
          "loyalty",
          "wallet",
          "ledger");

  @ArchTest
  static final ArchRule setup = knowsOnly("setup", "shared", "platform", "security", "merchant");

  @ArchTest
  static final SliceRule arrowsPointOneWay =
      SlicesRuleDefinition.slices().matching("io.merchantloyalty.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theBusinessKnowsNoWire =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "jakarta.xml.soap..",
              "jakarta.faces..",
              "jakarta.json..");

  @ArchTest
  static final ArchRule onlyTheInvoiceAsksTheStatusTable =
      classes()
          .that()
          .haveSimpleName("StatusTable")
          .should()
          .onlyBeAccessed()
          .byClassesThat()
          .haveNameMatching("io\\.merchantloyalty\\.invoice\\.(Invoice|StatusTable.*)");

  @ArchTest
  static final ArchRule nobodyAsksForTheTimeButTheClock =
      noClasses()
          .that()
          .areNotAssignableTo(Clock.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  private static ArchRule knowsOnly(String feature, String... others) {
    String[] forbidden =
        Stream.of(
                "shared",
                "platform",
                "security",
                "csv",
                "work",
                "merchant",
                "terminal",
                "media",
                "loyalty",
                "ledger",
                "wallet",
                "invoice",
                "setup",
                "notification",
                "report")
            .filter(p -> !p.equals(feature) && !List.of(others).contains(p))
            .map(p -> "io.merchantloyalty." + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("io.merchantloyalty." + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }
}
