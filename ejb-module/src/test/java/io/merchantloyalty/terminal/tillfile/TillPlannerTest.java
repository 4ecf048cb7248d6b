package io.merchantloyalty.terminal.tillfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.work.WorkChange;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TillPlannerTest {

  private static final String HEADER = "terminalId;externalId;name;shop;password";
  private static final String PATH = "Public Test Shop / Stockholm / Drottninggatan";

  private final Chain chain = new Chain();
  private final ShopsByName.Shop shop =
      chain.shop("a1", true, "Public Test Shop", "Stockholm", "Drottninggatan");
  private final ShopsByName.Shop other = chain.shop("b2", true, "Public Test Shop", "Arlanda");
  private final TillState till = chain.till("0460000100001002", "drottning/1", "Till 1", shop);

  @Test
  void anIdThatLostItsZeroIsAFaultThatNamesTheLikelyTill() {
    plans("460000100001002;drottning/1;Drottninggatan, till 1;" + PATH + ";2009");
    assertThat(told())
        .containsExactly(
            "2 terminalId LOST_ZEROS must keep the zeros that a spreadsheet has taken off:"
                + " 0460000100001002 | 460000100001002");
    plans("460000100001002;a new number;New;" + other.path() + ";2009");
    assertThat(codes()).containsExactly("2 terminalId LOST_ZEROS");
  }

  @Test
  void anExternalIdThatTheShopHasUnderAnotherIdIsAFault() {
    plans("0460000100001000;drottning/1;Till 1;" + PATH + ";2009");
    assertThat(told())
        .hasSize(1)
        .first()
        .asString()
        .contains("OTHER_TERMINAL_ID", till.terminalId());
    assertThat(plans("0460000100001000;drottning/1;Till 1;" + other.path() + ";2009")).hasSize(1);
  }

  @Test
  void zerosThatWereLostElsewhereInALineAreFaultsToo() {
    chain.till("t2", "007", "0042", shop);
    plans("t2;7;42;;");
    assertThat(codes()).containsExactly("2 externalId LOST_ZEROS", "2 name LOST_ZEROS");
  }

  @Test
  void allWrongCellsOfALineAreTold() {
    plans("not an id;;" + "n".repeat(201) + ";Nowhere;1,23E+11;slipped");
    assertThat(codes())
        .containsExactlyInAnyOrder(
            "2 terminalId FORM",
            "2 externalId MISSING",
            "2 name FORM",
            "2 shop UNKNOWN_SHOP",
            "2 password SPREADSHEET_NUMBER",
            "2 beyond BEYOND");
    assertThat(chain.faults.toString()).doesNotContain("1,23").doesNotContain("slipped");
  }

  @Test
  void ofShopsWithOnePathATillStaysInItsOwn() {
    ShopsByName.Shop twin = chain.shop("c3", true, "Public Test Shop", "café");
    chain.shop("d4", true, "Public Test Shop", "cafe\u0301");
    chain.till("t2", "1", "Till", twin);
    assertThat(lines("t2;1;Till;Public Test Shop / café;")).allMatch(WorkLine::isUnchanged);
    plans("new;2;Till;Public Test Shop / café;2009");
    assertThat(codes()).containsExactly("2 shop AMBIGUOUS");
    assertThat(lines("new;2;Till;d4;2009")).hasSize(1);
    assertThat(lines(";1;Till;Public Test Shop / café;")).allMatch(WorkLine::isUnchanged);
  }

  @Test
  void aShopThatIsCalledAsAnotherIsReferredToIsNotTheOther() {
    chain.shop("e5", true, "Public Test Shop", "a1");
    assertThat(lines("0460000100001002;drottning/1;Till 1;a1;")).allMatch(WorkLine::isUnchanged);
  }

  @Test
  void ofTwoTillsWithOneExternalIdALineMustSayWhich() {
    chain.till("t2", "drottning/1", "The old one", shop);
    plans(";drottning/1;Till 1;" + PATH + ";");
    assertThat(codes()).containsExactly("2 terminalId AMBIGUOUS");
    plans("t2;drottning/1;The old one;" + PATH + ";");
    assertThat(chain.faults).isEmpty();
  }

  @Test
  void eachChangeIsToldWithWhatItWas() {
    WorkLine line = lines("0460000100001002;1;Kassa;" + other.path() + ";secret").get(0);
    assertThat(line.outcomes())
        .containsExactly(WorkOutcome.RENAMED, WorkOutcome.MOVED, WorkOutcome.CHANGED);
    assertThat(line.changes())
        .containsExactly(
            new WorkChange("externalId", "drottning/1", "1"),
            new WorkChange("name", "Till 1", "Kassa"),
            new WorkChange("shop", PATH, other.path()),
            WorkChange.secret("password"));
    assertThat(lines("new;9;Kassa 9;b2;secret").get(0).outcomes())
        .containsExactly(WorkOutcome.CREATED);
  }

  @Test
  void aTillStaysOfItsKind() {
    chain.plans("terminalId,externalId,kind", "0460000100001002,drottning/1,WEBSHOP");
    assertThat(codes()).containsExactly("2 kind KIND");
  }

  @Test
  void whatIsOutOfReachMayStandInTheFileUnchanged() {
    ShopsByName.Shop far = chain.shop("f6", false, "Far");
    chain.till("t2", "1", "Till", far);
    assertThat(lines("t2;1;Till;Far;")).allMatch(WorkLine::isUnchanged);
    for (String line : List.of("t2;1;Kassa;Far;", "t2;1;Till;Far;secret", "t2;1;Till;b2;")) {
      plans(line);
      assertThat(codes()).as(line).containsExactly("2 externalId OUT_OF_REACH");
    }
  }

  private List<TillPlan> plans(String line) {
    return chain.plans(HEADER, line);
  }

  private List<WorkLine> lines(String line) {
    List<WorkLine> lines = plans(line).stream().map(plan -> plan.line(chain.directory())).toList();
    assertThat(chain.faults).isEmpty();
    return lines;
  }

  private List<String> codes() {
    return chain.faults.stream().map(f -> f.line() + " " + f.field() + " " + f.code()).toList();
  }

  private List<String> told() {
    return chain.faults.stream()
        .map(
            f ->
                f.line()
                    + " "
                    + f.field()
                    + " "
                    + f.code()
                    + " "
                    + f.rule()
                    + " | "
                    + f.value().orElse(""))
        .toList();
  }
}
