package io.merchantloyalty;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.merchantloyalty.invoice.Invoice;
import io.merchantloyalty.shared.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The modules and packages of the product and which of them may use which (spec 08). These are
 * plain JUnit tests, because Maven silently runs none of the fields that ArchUnit's own engine
 * finds.
 */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.merchantloyalty");

  /** Each package group, and the ones that it may use. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("shared", List.of()),
          Map.entry("platform", List.of("shared")),
          Map.entry("security", List.of("shared")),
          Map.entry("csv", List.of("shared")),
          Map.entry("work", List.of("shared", "csv")),
          Map.entry("merchant", List.of("shared", "security", "csv", "work")),
          Map.entry("terminal", List.of("shared", "security", "csv", "work", "merchant")),
          Map.entry("media", List.of("shared")),
          Map.entry("loyalty", List.of("shared", "security", "csv", "work", "merchant", "media")),
          Map.entry("ledger", List.of("shared")),
          Map.entry("wallet", List.of("shared", "security", "ledger")),
          Map.entry(
              "invoice",
              List.of(
                  "shared",
                  "security",
                  "csv",
                  "work",
                  "merchant",
                  "terminal",
                  "loyalty",
                  "wallet",
                  "ledger")),
          Map.entry("setup", List.of("shared", "platform", "security", "merchant")));

  @Test
  void theHouseWasReadAtAll() {
    assertThat(HOUSE.contain(Invoice.class)).isTrue();
  }

  @Test
  void everyRoomIsOnTheList() {
    assertThat(
            HOUSE.stream()
                .map(type -> type.getPackageName().replaceFirst("io\\.merchantloyalty\\.?", ""))
                .filter(room -> !room.isEmpty())
                .map(room -> room.replaceFirst("\\..*", ""))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> aRoomKnowsThoseBelowItOnly() {
    return ROOMS.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> knowsOnly(room.getKey(), room.getValue()).check(HOUSE)));
  }

  @Test
  void arrowsPointOneWay() {
    SlicesRuleDefinition.slices()
        .matching("io.merchantloyalty.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void theBusinessKnowsNoWire() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "jakarta.servlet..",
            "jakarta.xml.soap..",
            "jakarta.faces..",
            "jakarta.json..")
        .check(HOUSE);
  }

  @Test
  void onlyBillsAskTheStatusTable() {
    classes()
        .that()
        .haveSimpleName("StatusTable")
        .should()
        .onlyBeAccessed()
        .byClassesThat()
        .haveNameMatching("io\\.merchantloyalty\\.invoice\\.(Invoice|ExpiringBill|StatusTable.*)")
        .check(HOUSE);
  }

  @Test
  void nobodyAsksForTheTimeButTheClock() {
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
        .callConstructor(Date.class)
        .check(HOUSE);
  }

  private static ArchRule knowsOnly(String room, List<String> others) {
    String[] forbidden =
        ROOMS.keySet().stream()
            .filter(other -> !other.equals(room) && !others.contains(other))
            .map(other -> "io.merchantloyalty." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("io.merchantloyalty." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden);
  }
}
