package io.merchantloyalty.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A chain of 5,000 nodes moves in: its tree and tills come as files with mistakes, its tills go on
 * with their old passwords, and its staff look at the tree, at what a mark would change, and at
 * bills whose card was not taken.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChainIT {

  private static final int REGIONS = 20;
  private static final int SHOPS_OF_REGION = 249;
  private static final int TILLS = 40;

  private static MerchantSystem chain;
  private static StatementLog log;

  @BeforeAll
  static void found() throws SQLException {
    Principals.Login owner = Chain.found(1, "The Chain", "chain");
    chain = new MerchantSystem(House.base(), owner);
    log = StatementLog.of(House.superuser());
  }

  @Test
  @Order(1)
  void aTreeOfFiveThousandIsCheckedThenMadeInOneGo() {
    String table = Chain.tree("The Chain", REGIONS, SHOPS_OF_REGION);
    Rest.Answer bad =
        chain.checked(
            "/shop-node-imports", table + "The Chain / Nowhere / Lost,SHOP\nThe Chain / X,FLAT\n");
    assertThat(bad.body().at("/faults").asInt()).isEqualTo(2);
    JsonNode faults = chain.get("/works/" + bad.text("/reference") + "/faults").body();
    assertThat(faults.at("/faults/0/line").asInt()).isEqualTo(table.lines().count() + 1);
    assertThat(faults.at("/faults/0/code").asText()).isEqualTo("NO_PARENT");
    assertThat(faults.at("/faults/1/code").asText()).isEqualTo("FORM");
    assertThat(chain.get("/shop-nodes").body().at("/shopNodes")).isEmpty();

    long begun = System.nanoTime();
    Rest.Answer done = chain.done(bad.text("/reference"), true);
    System.out.printf("5,001 nodes imported in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertThat(done.body().at("/counts/0/count").asInt()).isEqualTo(1 + REGIONS * 250);
    assertThat(exported().lines()).hasSize(2 + REGIONS * 250);
  }

  @Test
  @Order(2)
  void theExportedFileImportsAgainAndChangesNothing() {
    Rest.Answer work = chain.checked("/shop-node-imports", exported());
    assertThat(work.body().at("/faults").asInt()).isZero();
    assertThat(work.body().at("/counts").toString())
        .isEqualTo("[{\"name\":\"unchanged\",\"count\":" + (1 + REGIONS * 250) + "}]");
    chain.post("/works/" + work.text("/reference") + "/cancellation", "").expect(200);
  }

  @Test
  @Order(2)
  void aTreeThatIsTooLargeToBeHadAtOnceIsExportedAsWork() throws SQLException {
    assertTooLarge("/shop-nodes.csv", "shop-node-exports");
    Rest.Answer asked = chain.post("/shop-node-exports?separator=SEMICOLON", null).expect(202);
    String work = asked.text("/reference");
    assertThat(asked.header("Location")).endsWith("/api/merchant/v1/works/" + work);
    JsonNode done = chain.waited(work, "DONE").body();
    assertThat(done.at("/kind").asText()).isEqualTo("TREE_EXPORT");
    assertThat(done.at("/total").asInt()).isEqualTo(1 + REGIONS * 250);
    assertThat(done.at("/done").asInt()).isEqualTo(1 + REGIONS * 250);
    String file = text("/works/" + work + "/result");
    assertThat(file.replace("\";\"", "\",\"")).isEqualTo(exported());

    // its process died after some rows: another takes it up, and counts each row once
    Chain.execute(
        "update work set state = 'RUNNING', done = 1500, ended_at = null, due_at = '2000-01-01'"
            + " where reference = '%s'".formatted(work));
    assertThat(chain.waited(work, "DONE").body().at("/done").asInt()).isEqualTo(1 + REGIONS * 250);
    assertThat(text("/works/" + work + "/result")).isEqualTo(file);
  }

  @Test
  @Order(2)
  void aFileOfAsManyRowsAsTheLimitIsHadAtOnceAndOfOneMoreIsNot() {
    MerchantSystem small =
        new MerchantSystem(House.base(), Chain.found(2, "Small chain", "small_chain"));
    String work =
        small.checked("/shop-node-imports", Chain.tree("Small chain", 1, 248)).text("/reference");
    small.done(work, false);
    assertThat(
            new String(small.get("/shop-nodes.csv").expect(200).response().body(), UTF_8).lines())
        .hasSize(1 + 250);
    small.node("SHOP", "One more", small.root());
    small.get("/shop-nodes.csv").expect(409);

    Chain.tills(2, 249, "edge");
    Chain.tills(2, 1, "last");
    small.get("/terminals.csv").expect(200);
    small.get("/stickers.pdf").expect(200);
    Chain.tills(2, 1, "one more");
    small.get("/terminals.csv").expect(409);
    small.get("/stickers.pdf").expect(409);
    small.get("/terminals.csv?text=edge").expect(200);
    small.get("/stickers.pdf?text=edge").expect(200);
  }

  @Test
  @Order(3)
  void aBranchIsReadByFewStatementsWhateverHangsBelowIt() throws SQLException {
    String root = chain.root();
    Rest.Answer[] answer = new Rest.Answer[1];
    List<StatementLog.Entry> told =
        log.during(() -> answer[0] = chain.get("/shop-nodes/" + root + "/children"));
    assertThat(StatementLog.data(told)).hasSizeLessThanOrEqualTo(5);
    JsonNode first = answer[0].expect(200).body().at("/branches/0");
    assertThat(first.at("/name").asText()).isEqualTo("Region 01");
    assertThat(first.at("/children").asInt()).isEqualTo(SHOPS_OF_REGION);
    assertThat(first.at("/shops").asInt()).isEqualTo(SHOPS_OF_REGION);
    assertThat(first.at("/changeable").asBoolean()).isTrue();
    JsonNode found = chain.get("/shop-nodes?contains=07-123").expect(200).body();
    assertThat(found.at("/shopNodes/0/path").toString())
        .isEqualTo("[\"The Chain\",\"Region 07\",\"Shop 07-123\"]");
    JsonNode way =
        chain
            .get("/shop-nodes/" + found.at("/shopNodes/0/reference").asText() + "/way")
            .expect(200)
            .body();
    assertThat(way.at("/way")).hasSize(3);
    assertThat(way.at("/way/0/reference").asText()).isEqualTo(root);
  }

  @Test
  @Order(4)
  void whatAMarkWouldChangeIsToldBeforeItIsSaved() throws SQLException {
    String root = chain.root();
    chain.publish("CHAIN_CARD", root);
    String region = node("Region 03");
    chain.mark("CHAIN_CARD", node("Shop 03-007"), "INCLUDE").expect(201);
    String mark = "{\"node\":\"%s\",\"kind\":\"EXCLUDE\"}".formatted(region);
    Rest.Answer[] told = new Rest.Answer[1];
    List<StatementLog.Entry> statements =
        log.during(() -> told[0] = chain.post("/loyalty-programs/CHAIN_CARD/mark-effects", mark));
    assertThat(StatementLog.data(statements))
        .as(String.join("\n", StatementLog.data(statements)))
        .hasSizeLessThanOrEqualTo(12);
    assertThat(StatementLog.writingCommits(statements)).isZero();
    JsonNode effect = told[0].expect(200).body();
    assertThat(effect.at("/noLongerValid").asInt()).isEqualTo(SHOPS_OF_REGION - 1);
    assertThat(effect.at("/unchanged").asInt()).isEqualTo(1);
    assertThat(effect.at("/newlyValid").asInt()).isZero();
    assertThat(effect.at("/shops")).hasSize(100);
    assertThat(effect.at("/shops/0/path/2").asText()).isEqualTo("Shop 03-001");

    Rest.Answer added = chain.mark("CHAIN_CARD", region, "EXCLUDE").expect(201);
    JsonNode here =
        chain.get("/shop-nodes/" + node("Shop 03-008") + "/programs").expect(200).body();
    assertThat(here.at("/programs/0/valid").asBoolean()).isFalse();
    assertThat(here.at("/programs/0/mark").asText()).isEqualTo(added.text("/reference"));
    assertThat(here.at("/programs/0/distance").asInt()).isEqualTo(1);
    JsonNode back =
        chain
            .get(
                "/loyalty-programs/CHAIN_CARD/marks/"
                    + added.text("/reference")
                    + "/removal-effect")
            .expect(200)
            .body();
    assertThat(back.at("/newlyValid").asInt()).isEqualTo(SHOPS_OF_REGION - 1);
    assertThat(chain.post("/loyalty-programs/CHAIN_CARD/mark-effects", mark).status())
        .isEqualTo(409);
    String later = Instant.now().plus(5, ChronoUnit.DAYS).toString();
    JsonNode end =
        chain
            .post(
                "/loyalty-programs/CHAIN_CARD/marks/" + added.text("/reference") + "/effect",
                "{\"until\":\"" + later + "\"}",
                added.header("ETag"))
            .expect(200)
            .body();
    assertThat(end.at("/newlyValid").asInt()).isEqualTo(SHOPS_OF_REGION - 1);
    assertThat(Instant.parse(end.at("/at").asText()))
        .isEqualTo(Instant.parse(later).truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  @Order(5)
  void tillsMoveInWithTheirIdsAndPasswords() {
    StringBuilder table =
        new StringBuilder("terminalId,externalId,name,shop,kind,seqrId,password,rowsMayDiffer\n");
    for (int i = 1; i <= TILLS; i++) {
      table.append(
          "chain_till_%1$03d,till/%1$d,Till %1$d,The Chain / Region 01 / Shop 01-%1$03d,CASH_REGISTER,CHAIN%1$d,secret-%1$d,no\n"
              .formatted(i));
    }
    table.append("chain_web,web,Checkout,Shop 02-001,WEBSHOP,,secret-web,\n");
    table.append("chain_bad,bad,Bad,No such shop,,,secret,\n");
    table.append("public_test_shop_terminal,theirs,Theirs,Shop 02-001,,,secret,\n");
    table.append("chain_short,short,Short,Shop 02-001,,,abc,\n");
    table.append("chain_till_001,again,Again,Shop 02-001,,,secret,\n");
    table.append(",nopass,No password,Shop 02-001,,,,\n");
    table.append("chain_demo,demo,Demo,Shop 02-001,,demo1,secret,\n");
    Rest.Answer checked = chain.checked("/terminal-imports", table.toString());
    JsonNode faults =
        chain.get("/works/" + checked.text("/reference") + "/faults").body().at("/faults");
    List<String> codes = new ArrayList<>();
    faults.forEach(
        fault -> codes.add(fault.at("/line").asInt() + " " + fault.at("/code").asText()));
    assertThat(codes)
        .containsExactly(
            "43 UNKNOWN_SHOP", "44 TAKEN", "45 PASSWORD", "46 DUPLICATE", "47 MISSING", "48 TAKEN");
    assertThat(faults.toString()).doesNotContain("abc").doesNotContain("secret");
    assertThat(chain.get("/terminals").body().at("/terminals")).isEmpty();
    Rest.Answer done = chain.done(checked.text("/reference"), true);
    assertThat(done.body().at("/counts/0/count").asInt()).isEqualTo(TILLS + 1);
    Till till = Till.signedIn(House.base(), new Principals.Login("chain_till_007", "secret-7"));
    till.send("NO_ACKNOWLEDGMENT");
    String list = chain.get("/terminals?sticker=false").expect(200).body().toString();
    assertThat(list).contains("chain_web").doesNotContain("chain_till_001");
    JsonNode below =
        chain
            .get("/terminals?shop=" + node("Region 01") + "&sort=NAME&descending=true&limit=2")
            .expect(200)
            .body();
    assertThat(below.at("/terminals/0/name").asText()).isEqualTo("Till 9");
    assertThat(below.at("/terminals/1/name").asText()).isEqualTo("Till 8");
    JsonNode next =
        chain
            .get(
                "/terminals?shop="
                    + node("Region 01")
                    + "&sort=NAME&descending=true&limit=2&cursor="
                    + below.at("/nextCursor").asText())
            .expect(200)
            .body();
    assertThat(next.at("/terminals/0/name").asText()).isEqualTo("Till 7");
    String csv = text("/terminals.csv?text=till/12");
    assertThat(csv).contains("chain_till_012", "The Chain / Region 01 / Shop 01-012");
    assertThat(csv.lines()).hasSize(2);
    Rest.Answer pdf = chain.get("/stickers.pdf?layout=SMALL").expect(200);
    assertThat(pdf.response().body()).startsWith("%PDF".getBytes(UTF_8));
  }

  @Test
  @Order(6)
  void aTillThatPolledIsSeenAndAQuietOneIsFound() {
    String quiet = Instant.now().plusSeconds(3600).toString();
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (chain.get("/terminals/chain_till_007").body().at("/lastSeenAt").isMissingNode()) {
      assertThat(System.nanoTime()).as("till 7 was never seen").isLessThan(end);
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    JsonNode list = chain.get("/terminals?sort=LAST_SEEN&limit=200&quietSince=" + quiet).body();
    assertThat(list.at("/terminals")).hasSize(TILLS + 1);
    assertThat(list.at("/terminals/" + TILLS + "/terminalId").asText()).isEqualTo("chain_till_007");
    String past = Instant.now().minusSeconds(3600).toString();
    assertThat(chain.get("/terminals?quietSince=" + past).body().at("/terminals")).isEmpty();
  }

  @Test
  @Order(7)
  void aTillGoesOutOfServiceWithItsOpenBill() {
    Till till = Till.signedIn(House.base(), new Principals.Login("chain_till_009", "secret-9"));
    till.send("NO_ACKNOWLEDGMENT");
    String path = "/terminals/chain_till_009";
    assertThat(chain.post(path + "/unregistration", null, "\"00\"").status()).isEqualTo(412);
    Rest.Answer gone = chain.post(path + "/unregistration", null, chain.etag(path)).expect(200);
    assertThat(gone.body().at("/unregisteredAt").isMissingNode()).isFalse();
    assertThat(gone.body().at("/seqrId").isMissingNode()).isTrue();
    assertThat(chain.post(path + "/unregistration", null, chain.etag(path)).status())
        .isEqualTo(409);
    assertThat(
            Rest.basic(House.base(), new Principals.Login("chain_till_009", "secret-9"))
                .get("/api/pos/v1/terminals/self")
                .status())
        .isEqualTo(401);
    assertThat(chain.get("/bills?terminalId=chain_till_009").text("/bills/0/status"))
        .isEqualTo("CANCELED");
    assertThat(chain.get("/terminals?unregistered=true").body().at("/terminals")).hasSize(1);
  }

  @Test
  @Order(8)
  void aBillLeadsToTheQuestionWhyItsCardWasNotTaken() {
    String move =
        chain
            .checked(
                "/shop-node-imports",
                "path,reference\nThe Chain / Region 03 / Shop 01-012," + node("Shop 01-012") + "\n")
            .text("/reference");
    chain.done(move, false);
    Till till = Till.signedIn(House.base(), new Principals.Login("chain_till_012", "secret-12"));
    String bill =
        "{\"acknowledgmentMode\":\"NO_ACKNOWLEDGMENT\",\"clientInvoiceId\":\"till7-4711\","
            + "\"tokens\":[{\"id\":\"CHAIN_CARD\",\"value\":\"4711471147\",\"status\":1}],"
            + "\"totalAmount\":{\"value\":\"10.00\",\"currency\":\"SEK\"}}";
    String reference =
        till.rest().post("/api/pos/v1/invoices", bill).expect(201).text("/reference");
    for (String called : List.of("till7-4711", reference)) {
      JsonNode found = chain.get("/bills?calledBy=" + called).expect(200).body().at("/bills");
      assertThat(found).hasSize(1);
      JsonNode card = found.at("/0/cards/0");
      assertThat(card.at("/verdict").asText()).isEqualTo("INVALID");
      assertThat(card.at("/numberEnd").asText()).isEqualTo("1147");
      Rest.Answer why =
          chain.why(
              card.at("/tokenId").asText(),
              "node=" + found.at("/0/shop").asText(),
              card.at("/at").asText());
      assertThat(why.text("/reasons/0")).isEqualTo("EXCLUDED");
      assertThat(why.text("/decidingMark/reference")).isEqualTo(card.at("/mark").asText());
      assertThat(why.text("/path/1")).isEqualTo("Region 03");
    }
    assertThat(
            new MerchantSystem(House.base(), Principals.MERCHANT)
                .get("/bills?calledBy=" + reference)
                .body()
                .at("/bills"))
        .isEmpty();
  }

  @Test
  @Order(9)
  void anInvitedMerchantSeesTheProgramWholeAndWhatItWouldGet() {
    MerchantSystem council =
        new MerchantSystem(House.base(), new Principals.Login("city_coalition/9900", "2345"));
    String invitation =
        council
            .post("/loyalty-programs/CITY_CARD/participations", "{\"resellerId\":\"chain\"}")
            .expect(201)
            .text("/reference");
    Rest.Answer seen = chain.get("/invitations/" + invitation).expect(200);
    assertThat(seen.text("/name")).isEqualTo("City Card");
    assertThat(seen.text("/addText")).startsWith("One card");
    assertThat(seen.text("/pictures/icon")).hasSize(64);
    String nodes = "{\"nodes\":[\"%s\",\"%s\"]}".formatted(node("Region 05"), node("Shop 05-001"));
    JsonNode effect =
        chain.post("/invitations/" + invitation + "/acceptance-effect", nodes).expect(200).body();
    assertThat(effect.at("/shops").asInt()).isEqualTo(SHOPS_OF_REGION);
    assertThat(effect.at("/marks")).hasSize(2);
    assertThat(
            new MerchantSystem(House.base(), Principals.MERCHANT)
                .get("/invitations/" + invitation)
                .status())
        .isEqualTo(404);
    chain.post("/invitations/" + invitation + "/acceptance", nodes).expect(200);
    chain.post("/invitations/" + invitation + "/leave", "").expect(200);
    assertThat(chain.get("/invitations/" + invitation).status()).isEqualTo(409);
  }

  private static String node(String name) {
    return chain
        .get("/shop-nodes?name=" + name.replace(" ", "%20"))
        .expect(200)
        .text("/shopNodes/0/reference");
  }

  /** The whole tree, which is too large to be had at once. */
  private static String exported() {
    return exported("/shop-node-exports");
  }

  private static String exported(String path) {
    String work = chain.post(path, null).expect(202).text("/reference");
    chain.waited(work, "DONE");
    return text("/works/" + work + "/result");
  }

  private static void assertTooLarge(String path, String asWork) {
    Rest.Answer refused = chain.get(path).expect(409);
    assertThat(refused.text("/detail"))
        .isEqualTo(
            "a file of more than 250 rows is long work: ask for it by POST /api/merchant/v1/%s,"
                + " with the same query",
            asWork);
  }

  private static String text(String path) {
    return new String(chain.get(path).expect(200).response().body(), UTF_8);
  }
}
