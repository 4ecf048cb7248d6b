package io.merchantloyalty.merchant.treefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreePlanTest {

  private final List<TreeNode> stored = new ArrayList<>();
  private final TreeNode chain = node("chain", ShopNodeKind.GROUP, null);
  private final TreeNode north = node("north", ShopNodeKind.GROUP, chain);
  private final TreeNode south = node("south", ShopNodeKind.GROUP, chain);
  private final TreeNode kiosk = node("kiosk", ShopNodeKind.SHOP, north);
  private final TreeNode busy =
      add(
          TreeNode.stored(
              99, "busy", ShopNodeKind.SHOP, "busy", south, Optional.of("own_id"), false, 2));
  private Optional<TreeNode> reach = Optional.empty();

  @Test
  void aTreeIsMadeFromNothingWhateverTheOrderOfLines() {
    stored.clear();
    TreePlan plan =
        plan("path,kind", "Chain / North / Kiosk,SHOP", "Chain / North,GROUP", "Chain,group");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.made().map(TreeNode::path))
        .containsExactly(
            List.of("Chain"), List.of("Chain", "North"), List.of("Chain", "North", "Kiosk"));
  }

  @Test
  void theExportedTreeChangesNothing() {
    TreePlan plan =
        plan(
            "path,kind,name,reference,retired",
            "chain,GROUP,chain,chain,no",
            "chain / north,GROUP,north,north,no",
            "chain / north / kiosk,SHOP,kiosk,kiosk,no");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.step().counts()).isEqualTo(Map.of("unchanged", 3L));
  }

  @Test
  void anExportedFileStaysRightWhenALineRenamesAGroup() {
    TreePlan plan =
        plan(
            "path,name,reference",
            "chain / north,Norrland,north",
            "chain / north / kiosk,kiosk,kiosk");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.step().counts()).isEqualTo(Map.of("renamed", 1L, "unchanged", 1L));
    assertThat(kiosk.path()).containsExactly("chain", "Norrland", "kiosk");
  }

  @Test
  void aPathElsewhereMovesWhatTheReferenceNames() {
    TreePlan plan = plan("path,reference", "chain / south / kiosk,kiosk");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.moved()).containsExactly(kiosk);
    assertThat(kiosk.parent).isSameAs(south);
  }

  @Test
  void aPathWithoutReferenceFindsTheNodeAndNeverMovesIt() {
    TreePlan plan = plan("path,name", "chain / north / kiosk,Corner");
    assertThat(plan.step().counts()).isEqualTo(Map.of("renamed", 1L));
    assertThat(kiosk.parent).isSameAs(north);
  }

  @Test
  void aGroupGoesWithAllThatIsBelowItInOneFile() {
    TreePlan plan =
        plan("path,retired", "chain / north,yes", "chain / north / kiosk,yes", "chain / south,yes");
    assertThat(plan.retiring()).containsExactlyInAnyOrder(north, kiosk);
    assertThat(codes(plan)).containsExactly("4 HAS_CHILDREN");
  }

  @Test
  void eachWrongLineIsToldByItsNumberAndDoesNothing() {
    TreePlan plan =
        plan(
            "path,kind,reference,resellerId,retired",
            "chain / nowhere / x,SHOP,,,",
            "chain / north / new,,,,",
            "chain / north / kiosk / x,SHOP,,,",
            "chain / north / south,,south,,",
            "chain / south / north,,south,,",
            "other,GROUP,,,",
            ",,missing,,",
            ",,,x,",
            "chain / north / x,FLAT,,,",
            "chain / south / busy,,,another,",
            "chain / south / busy,,,,yes",
            "chain / north / y,SHOP,,bad id,",
            "chain / north / y,SHOP,,own_id,",
            "chain /  / y,SHOP,,,");
    assertThat(codes(plan))
        .containsExactly(
            "2 NO_PARENT",
            "3 MISSING",
            "4 NO_GROUP",
            "6 DUPLICATE",
            "7 HAS_ROOT",
            "8 UNKNOWN",
            "9 MISSING",
            "10 FORM",
            "11 HAS_RESELLER_ID",
            "12 HAS_TERMINALS",
            "13 FORM",
            "14 TAKEN",
            "15 FORM");
    assertThat(plan.step().counts()).isEqualTo(Map.of("moved", 1L));
  }

  @Test
  void nothingHangsBelowItself() {
    node("inner", ShopNodeKind.GROUP, north);
    assertThat(codes(plan("path,reference", "chain / north / inner / north,north")))
        .containsExactly("2 BELOW_ITSELF");
    assertThat(north.parent).isSameAs(chain);
  }

  @Test
  void whoIsLimitedToAPartChangesNothingElse() {
    reach = Optional.of(north);
    TreePlan plan =
        plan(
            "path,kind,reference,retired",
            "chain / north / new,SHOP,,",
            "chain / south / new,SHOP,,",
            "chain / south / kiosk,,kiosk,",
            "chain / north,,,yes",
            "chain / south / busy,,,");
    assertThat(codes(plan)).containsExactly("3 OUT_OF_REACH", "4 OUT_OF_REACH", "5 OUT_OF_REACH");
    assertThat(plan.step().counts()).isEqualTo(Map.of("created", 1L, "unchanged", 1L));
  }

  @Test
  void twoOfOneNameAreToldApartByReferenceOnly() {
    add(TreeNode.stored(77, "twin", ShopNodeKind.SHOP, "kiosk", north, Optional.empty(), false, 0));
    assertThat(codes(plan("path,name", "chain / north / kiosk,x"))).containsExactly("2 AMBIGUOUS");
    assertThat(codes(plan("reference,name", "twin,x"))).isEmpty();
  }

  @Test
  void aGroupOfManyNamesTakesItsLinesByReference() {
    TreeNode twin = node("north", ShopNodeKind.GROUP, chain);
    TreeNode slash =
        add(
            TreeNode.stored(
                98, "slash", ShopNodeKind.SHOP, "H&M / Kids", twin, Optional.empty(), false, 0));
    TreePlan plan =
        plan(
            "path,kind,name,reference",
            "chain / north / kiosk,SHOP,kiosk,kiosk",
            "chain / north / H&M \\/ Kids,SHOP,H&M / Kids,slash");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.step().counts()).isEqualTo(Map.of("unchanged", 2L));
    assertThat(slash.path()).containsExactly("chain", "north", "H&M / Kids");
  }

  @Test
  void groupsThatSwapTheirNamesKeepWhatIsBelowThem() {
    TreePlan plan =
        plan(
            "path,name,reference",
            "chain / north,south,north",
            "chain / south,north,south",
            "chain / north / kiosk,kiosk,kiosk",
            "chain / south / busy,busy,busy");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.step().counts()).isEqualTo(Map.of("renamed", 2L, "unchanged", 2L));
    assertThat(kiosk.path()).containsExactly("chain", "south", "kiosk");
  }

  @Test
  void whatBecomesOfEachLineIsTold() {
    TreePlan plan =
        plan(
            "path,kind,name,reference,resellerId,retired",
            "chain / south / corner,SHOP,,kiosk,new_id,",
            "chain / south / new,SHOP,,,,",
            "chain / south / busy,,busy,busy,,",
            "chain / north,,,north,,yes");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.lines())
        .extracting(
            line -> line.line() + " " + line.subject() + " " + line.outcomes() + line.changes())
        .containsExactly(
            "2 chain / north / kiosk [MOVED, RENAMED, CHANGED][WorkChange[field=path, before=chain /"
                + " north, after=chain / south], WorkChange[field=name, before=kiosk,"
                + " after=corner], WorkChange[field=resellerId, before=, after=new_id]]",
            "3 chain / south / new [CREATED][WorkChange[field=kind, before=, after=SHOP]]",
            "4 chain / south / busy [UNCHANGED][]",
            "5 chain / north [RETIRED][WorkChange[field=retired, before=no, after=yes]]");
  }

  @Test
  void allWrongCellsOfALineAreTold() {
    TreePlan plan =
        plan(
            "path,kind,name,reference,resellerId,retired",
            "chain / south,FLAT," + "n".repeat(201) + ",,bad id,maybe",
            "chain / nowhere / x,GROUP,,busy,other,",
            "chain / south / 1,SHOP,\"1,23E+11\",,,,beyond");
    assertThat(plan.faults())
        .extracting(fault -> fault.line() + " " + fault.field() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "2 kind FORM",
            "2 name TOO_LONG",
            "2 resellerId FORM",
            "2 retired FORM",
            "3 path NO_PARENT",
            "3 kind KIND",
            "3 resellerId HAS_RESELLER_ID",
            "4 name SPREADSHEET_NUMBER",
            "4 beyond BEYOND");
  }

  @Test
  void aLineThatRetiresChangesNothingElse() {
    TreePlan plan = plan("path,name,reference,retired", "chain / north / kiosk,Corner,kiosk,yes");
    assertThat(codes(plan)).containsExactly("2 LEAVES");
  }

  private TreePlan plan(String... lines) {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(String.join("\n", lines), TreeColumns.KNOWN)) {
      file.forEach(rows::add);
    }
    Set<String> taken = Set.of("own_id");
    return new TreePlan(new TreeModel(stored), reach, taken).work(rows);
  }

  private static List<String> codes(TreePlan plan) {
    return plan.faults().stream().map(TreePlanTest::code).toList();
  }

  private static String code(WorkFault fault) {
    return fault.line() + " " + fault.code();
  }

  private TreeNode node(String name, ShopNodeKind kind, TreeNode parent) {
    return add(
        TreeNode.stored(stored.size() + 1L, name, kind, name, parent, Optional.empty(), false, 0));
  }

  private TreeNode add(TreeNode node) {
    stored.add(node);
    return node;
  }
}
