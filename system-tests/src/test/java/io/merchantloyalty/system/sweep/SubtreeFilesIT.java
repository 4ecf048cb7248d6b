package io.merchantloyalty.system.sweep;

import static io.merchantloyalty.system.sweep.Halves.OWNER;
import static io.merchantloyalty.system.sweep.Halves.get;
import static io.merchantloyalty.system.sweep.Halves.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Files of a shop manager who is limited to a subtree (spec 05): lines inside are done, lines that
 * reach out of it are told by their numbers, and nothing of them is done.
 */
class SubtreeFilesIT {

  private static final Caller STRANGER = Caller.basic("another owner", Cast.OTHER_OWNER);

  /** What an import may write to when it does nothing. */
  private static final Set<String> OF_WORK = Set.of("work", "work_file", "work_fault", "work_line");

  private static DatabaseState.Camera camera;

  private final Halves halves = Halves.make();
  private final Caller manager = halves.manager();
  private final Halves.Half inside = halves.inside();
  private final Halves.Half outside = halves.outside();

  @BeforeAll
  static void open() throws SQLException {
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void close() throws SQLException {
    camera.close();
  }

  @Test
  void ofATreeFileTheLinesInsideAreDoneAndTheOthersAreTold() {
    String in = pathOf(inside.top());
    String out = pathOf(outside.top());
    String root = pathOf(halves.root());
    String theirs = firstOf(STRANGER, "/shop-nodes", "/shopNodes/0/reference");
    String work =
        checked(
            "/shop-node-imports",
            "path,kind,name,reference,retired\n"
                + "%s / New,SHOP,,,\n".formatted(in)
                + "%s / New,SHOP,,,\n".formatted(out)
                + "%s / New,GROUP,,,\n".formatted(root)
                + "New root,GROUP,,,\n"
                + ",,Changed,%s,\n".formatted(inside.group())
                + ",,Changed,%s,\n".formatted(outside.group())
                + ",,Changed,%s,\n".formatted(halves.root())
                + "%s / Shop,,,%s,\n".formatted(out, inside.shop())
                + "%s / Shop,,,%s,\n".formatted(in, outside.shop())
                + ",,,%s,yes\n".formatted(inside.empty())
                + ",,,%s,yes\n".formatted(outside.empty())
                + "%s / Changed / Top,,,%s,\n".formatted(in, inside.top())
                + ",,Changed,%s,\n".formatted(theirs));
    assertThat(faults(work))
        .containsExactlyInAnyOrder(
            "3 OUT_OF_REACH",
            "4 OUT_OF_REACH",
            "5 HAS_ROOT",
            "7 OUT_OF_REACH",
            "8 OUT_OF_REACH",
            "9 OUT_OF_REACH",
            "10 OUT_OF_REACH",
            "12 OUT_OF_REACH",
            "13 OUT_OF_REACH",
            "14 UNKNOWN");
    assertNotDoneWhole(work);
    String before = linesBelow(out);
    done(work);
    assertThat(linesBelow(out)).isEqualTo(before);
    assertThat(linesBelow(in))
        .contains(in + " / New\",\"SHOP", in + " / Changed\",\"GROUP", in + " / Shop\",\"SHOP")
        .doesNotContain(" / Empty\"");
  }

  @Test
  void ofATillFileTheLinesInsideAreDoneAndTheOthersAreTold() {
    String in = inside.shop();
    String out = outside.shop();
    String theirTill = firstOf(STRANGER, "/terminals", "/terminals/0/terminalId");
    String theirs = firstOf(STRANGER, "/terminals", "/terminals/0/shop");
    String other = post(OWNER, "/terminals", Halves.newTill(in)).send().expectGood().text();
    String moving = other.replaceFirst("(?s).*\"terminalId\":\"([^\"]+)\".*", "$1");
    String name = Cast.unique("file till ");
    String work =
        checked(
            "/terminal-imports",
            "terminalId,externalId,name,shop,password\n"
                + ",%s,New,%s,secret-1\n".formatted(name, in)
                + ",%s,New,%s,secret-1\n".formatted(name, out)
                + "%s,changed,Changed,,secret-1\n".formatted(inside.till())
                + "%s,changed,Changed,,secret-1\n".formatted(outside.till())
                + "%s,moved,Moved,%s,\n".formatted(moving, out)
                + "%s,moved,Moved,%s,secret-1\n".formatted(theirTill, in)
                + ",%s,New,%s,secret-1\n".formatted(name, theirs));
    assertThat(faults(work))
        .containsExactlyInAnyOrder(
            "3 OUT_OF_REACH", "5 OUT_OF_REACH", "6 OUT_OF_REACH", "7 TAKEN", "8 UNKNOWN_SHOP");
    assertNotDoneWhole(work);
    String before = tillsBelow(outside);
    done(work);
    assertThat(tillsBelow(outside)).isEqualTo(before);
    assertThat(tillsBelow(inside)).contains(name, "Changed", moving).doesNotContain("Moved");
  }

  /** From outside to inside: the till that is known stands elsewhere. */
  @Test
  void noTillComesInByAFile() {
    String work =
        checked(
            "/terminal-imports",
            "terminalId,externalId,name,shop,password\n%s,moved,Moved,%s,secret-1\n"
                .formatted(outside.till(), inside.shop()));
    assertThat(faults(work)).containsExactly("2 OUT_OF_REACH");
    String before = tillsBelow(outside);
    done(work);
    assertThat(tillsBelow(outside)).isEqualTo(before);
  }

  @Test
  void whoIsLimitedAnewWhileAFileWaitsHasNothingDoneByIt() {
    String tree =
        checked("/shop-node-imports", "path,kind\n%s / New,SHOP\n".formatted(pathOf(inside.top())));
    String tills =
        checked(
            "/terminal-imports",
            "externalId,shop,password\nlate,%s,secret-1\n".formatted(inside.shop()));
    assertThat(faults(tree)).isEmpty();
    assertThat(faults(tills)).isEmpty();
    halves.limitTo(outside.top());
    String before = linesBelow(pathOf(inside.top())) + tillsBelow(inside);
    ended(tree, false);
    ended(tills, false);
    assertThat(linesBelow(pathOf(inside.top())) + tillsBelow(inside)).isEqualTo(before);
  }

  @Test
  void theFileOfAColleagueIsNotTheirs() {
    String work =
        checked(
            OWNER,
            "/shop-node-imports",
            "path,kind\n%s / New,SHOP\n".formatted(pathOf(inside.top())));
    DatabaseState before = camera.take();
    assertThat(confirm(work, true).send().status()).isEqualTo(403);
    assertThat(cancel(work).send().status()).isEqualTo(403);
    assertThat(camera.take().changedSince(before)).isEmpty();
    cancel(work).as(OWNER).send().expectGood();
  }

  /** Not as long as it is not said that wrong lines are left out. */
  private void assertNotDoneWhole(String work) {
    DatabaseState before = camera.take();
    assertThat(confirm(work, false).send().status()).isEqualTo(409);
    assertThat(camera.take().changedSince(before)).isEmpty();
  }

  private String checked(String path, String table) {
    return checked(manager, path, table);
  }

  private static String checked(Caller caller, String path, String table) {
    DatabaseState before = camera.take();
    Call upload = Multipart.ofTable(table).in(Call.of("POST", Halves.BASE + path)).as(caller);
    String work = upload.send().expectGood().json().at("/reference").asText();
    assertThat(awaited(work, Set.of("CHECKED", "FAILED"))).isEqualTo("CHECKED");
    assertThat(camera.take().changedSince(before))
        .as("changed by a check")
        .allMatch(changed -> OF_WORK.contains(changed.replaceFirst(":.*", "")));
    return work;
  }

  private void done(String work) {
    assertThat(ended(work, true)).isEqualTo("DONE");
  }

  private String ended(String work, boolean skipFaults) {
    confirm(work, skipFaults).send().expectGood();
    return awaited(work, Set.of("DONE", "FAILED"));
  }

  private static String awaited(String work, Set<String> states) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    String state = "";
    while (!states.contains(state)) {
      assertThat(System.nanoTime()).as(work + " is " + state).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      state = Halves.read("/works/" + work).at("/state").asText();
    }
    return state;
  }

  private Call confirm(String work, boolean skipFaults) {
    return post(
        manager,
        "/works/" + work + "/confirmation",
        Call.JSON.createObjectNode().put("skipFaults", skipFaults));
  }

  private Call cancel(String work) {
    return Call.of("POST", Halves.BASE + "/works/" + work + "/cancellation").as(manager);
  }

  private static Set<String> faults(String work) {
    Set<String> faults = new TreeSet<>();
    for (JsonNode fault : Halves.read("/works/" + work + "/faults").at("/faults")) {
      faults.add(fault.at("/line").asInt() + " " + fault.at("/code").asText());
    }
    return faults;
  }

  private static String pathOf(String node) {
    StringBuilder path = new StringBuilder();
    for (JsonNode name : Halves.read("/shop-nodes/" + node).at("/path")) {
      path.append(path.length() == 0 ? "" : " / ").append(name.asText());
    }
    return path.toString();
  }

  private static String linesBelow(String path) {
    String lines =
        Exports.file(OWNER, "/shop-node-exports")
            .lines()
            .filter(line -> line.startsWith("\"" + path))
            .collect(Collectors.joining("\n"));
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static String tillsBelow(Halves.Half half) {
    return get(OWNER, "/terminals.csv?shop=" + half.top()).send().expectGood().text();
  }

  private static String firstOf(Caller caller, String path, String pointer) {
    return get(caller, path).send().expectGood().json().at(pointer).asText();
  }
}
