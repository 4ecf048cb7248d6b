package io.merchantloyalty.system.sweep;

import static io.merchantloyalty.system.sweep.Halves.OWNER;
import static io.merchantloyalty.system.sweep.Halves.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Files that a shop manager has made who is limited to a subtree. The limit is for changes (spec
 * 05): all staff look at everything, in a file as on the page; but the file is theirs alone.
 */
class SubtreeExportsIT {

  private static final Caller STRANGER = Caller.basic("another owner", Cast.OTHER_OWNER);

  private final Halves halves = Halves.make();
  private final Caller manager = halves.manager();

  @Test
  void theTreeIsExportedAsTheOwnerSeesIt() {
    String tree = Exports.file(manager, "/shop-node-exports");
    assertThat(tree).contains(halves.inside().topName(), halves.outside().topName());
    assertThat(tree).isEqualTo(Exports.file(OWNER, "/shop-node-exports"));
  }

  @Test
  void tillsAreExportedAsTheyAreHadAtOnce() {
    for (Halves.Half half : List.of(halves.inside(), halves.outside())) {
      String tills = Exports.file(manager, "/terminal-exports?shop=" + half.top());
      assertThat(tills).contains(half.till());
      assertThat(tills)
          .isEqualTo(get(OWNER, "/terminals.csv?shop=" + half.top()).send().expectGood().text());
      assertThat(Exports.file(manager, "/sticker-sheets?shop=" + half.top())).startsWith("%PDF");
    }
  }

  @Test
  void theFileOfAColleagueIsNotTheirsAndTheOwnerHasAll() {
    Halves.Half inside = halves.inside();
    Caller colleague =
        Caller.basic("a colleague", Colleagues.hired("SHOP_MANAGER", Optional.of(inside.top())));
    for (String path :
        List.of(
            "/shop-node-exports",
            "/terminal-exports?shop=" + inside.top(),
            "/sticker-sheets?shop=" + inside.top())) {
      String work = Exports.done(manager, path);
      assertThat(Exports.result(colleague, work).send().status()).as(path).isEqualTo(403);
      assertThat(Exports.result(STRANGER, work).send().status()).as(path).isEqualTo(404);
      Exports.result(manager, work).send().expectGood();
      Exports.result(OWNER, work).send().expectGood();
    }
  }
}
