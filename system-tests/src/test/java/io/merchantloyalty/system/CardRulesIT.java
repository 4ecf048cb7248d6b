package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * When a card may be used, and what happens when program, card or tree change around a scan (spec
 * 02, Which card is sent). Each test makes a program of its own in the demo's tree: node 100 is the
 * root, 110 Stockholm below it, and the till stands in a shop below that.
 */
class CardRulesIT {

  private static final AtomicInteger PROGRAMS = new AtomicInteger(7_000);
  private static final int ROOT = 100;
  private static final int STOCKHOLM = 110;
  private static final String NUMBER = "1234567";

  private final URI base = House.base();
  private final Till till = House.newTill();

  @Test
  void aPublishedAndMarkedProgramsCardIsUsed() {
    Program program = Program.published();
    program.mark(ROOT, "INCLUDE", -60, 60);
    assertThat(swiped(program)).isEqualTo(program.token(1));
    assertThat(offered(program)).isEqualTo(program.token(0));
  }

  @Test
  void aProgramThatIsNotYetOrNoLongerPublishedIsUnknown() {
    Program draft = Program.make(0, 0);
    draft.mark(ROOT, "INCLUDE", -60, 60);
    assertThat(swiped(draft)).isEqualTo(draft.token(99));
    assertThat(offered(draft)).isEqualTo("-");
    Program retired = Program.make(-3600, -1);
    retired.mark(ROOT, "INCLUDE", -60, 60);
    assertThat(swiped(retired)).isEqualTo(retired.token(99));
    assertThat(offered(retired)).isEqualTo("-");
  }

  @Test
  void outsideItsDatesAMarkIsAbsentAndTheNextAncestorDecides() {
    Program over = Program.published();
    over.mark(ROOT, "INCLUDE", -60, 60);
    over.mark(STOCKHOLM, "EXCLUDE", -60, -1);
    over.mark(STOCKHOLM, "EXCLUDE", 3600, 7200);
    assertThat(offered(over)).isEqualTo(over.token(0));
    Program now = Program.published();
    now.mark(ROOT, "INCLUDE", -60, 60);
    now.mark(STOCKHOLM, "EXCLUDE", -60, 3600);
    assertThat(offered(now)).isEqualTo("-");
    assertThat(swiped(now)).isEqualTo(now.token(99));
    Program later = Program.published();
    later.mark(ROOT, "INCLUDE", 3600, 7200);
    assertThat(offered(later)).isEqualTo("-");
  }

  @Test
  void ofTwoThatAreAsNearTheOneUsedLastIsSent() {
    Program one = Program.published();
    Program other = Program.published();
    one.mark(ROOT, "INCLUDE", -60, 3600);
    other.mark(ROOT, "INCLUDE", -60, 3600);
    Wallet shopper = Shoppers.withoutCard(base);
    one.store(shopper, -100);
    other.store(shopper, -50);
    assertThat(offeredTo(shopper)).isEqualTo(other.token(0));
    one.used(shopper, -10);
    assertThat(offeredTo(shopper)).isEqualTo(one.token(0));
    other.mark(STOCKHOLM, "INCLUDE", -60, 3600);
    assertThat(offeredTo(shopper)).isEqualTo(other.token(0));
  }

  @Test
  void whatChangesAfterTheScanDoesNotTouchThatBill() {
    Program program = Program.published();
    program.mark(ROOT, "INCLUDE", -60, 3600);
    Wallet shopper = Shoppers.withoutCard(base);
    program.store(shopper, -10);
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(202);
    Database.change(
        "insert into blocked_card (program_id, card_number, blocked_from) select id, ?, created_at"
            + " from loyalty_program where id = ?",
        NUMBER,
        program.id);
    Database.change(
        "update program_publication set published_until = published_from + interval 1 second where program_id = ?",
        program.id);
    Database.change(
        "update program_mark set ends_at = starts_at + interval 1 second where program_id = ?",
        program.id);
    Database.change("delete from loyalty_card where program_id = ?", program.id);

    Rest.Answer offer = till.status(bill);
    assertThat(Register.OverRest.line(offer.body()))
        .isEqualTo("PENDING_ISSUER_ACKNOWLEDGE 1 " + program.token(0));
    String used =
        """
        {"totalAmount": {"value": "80.00", "currency": "SEK"},
         "tokens": [{"id": "%s", "value": "%s", "status": 1}]}
        """
            .formatted(program.tokenId, NUMBER);
    till.rest()
        .put(
            "/api/pos/v1/invoices/" + bill,
            used,
            java.util.Map.of("If-Match", offer.header("ETag")))
        .expect(200);
    Rest.Answer shown = shopper.bill(bill).expect(200);
    shopper.pay(bill, shown.body().at("/content/revision").asInt()).expect(200);
    assertThat(Register.OverRest.line(till.status(bill).body()))
        .isEqualTo("PAID 3 " + program.token(1));
  }

  @Test
  void whatChangedSinceTheSwipeCountsAtTheScan() {
    Program program = Program.published();
    program.mark(ROOT, "INCLUDE", -60, 3600);
    String bill = till.rest().post("/api/pos/v1/invoices", bill(program)).text("/reference");
    assertThat(line(bill)).endsWith(program.token(1));
    Database.change(
        "insert into blocked_card (program_id, card_number, blocked_from) select id, ?, created_at"
            + " from loyalty_program where id = ?",
        NUMBER,
        program.id);
    Shoppers.withoutCard(base).scanInvoice(bill).expect(202);
    assertThat(line(bill)).endsWith(program.token(90));
  }

  @Test
  void aProgramOrCardThatEndedSinceThePaymentIsNotAskedAbout() {
    Program program = Program.published();
    program.mark(ROOT, "INCLUDE", -60, 3600);
    Wallet shopper = Shoppers.withoutCard(base);
    String bill =
        till.rest()
            .post(
                "/api/pos/v1/invoices",
                bill(program).replace("REQUIRE_ACKNOWLEDGMENT", "NO_ACKNOWLEDGMENT"))
            .text("/reference");
    int revision =
        shopper.scanInvoice(bill).expect(200).body().at("/bill/content/revision").asInt();
    String ers = shopper.pay(bill, revision).expect(200).text("/ersReference");
    assertThat(shopper.question(ers).body().at("/open").asBoolean()).isTrue();
    till.status(bill);
    Database.change(
        "update program_publication set published_until = published_from + interval 1 second where program_id = ?",
        program.id);
    assertThat(shopper.question(ers).body().at("/open").asBoolean()).isFalse();
    shopper.answer(ers, true).expect(409);
    Yesterday.earlier(bill, "paid_at", 24 * 3600);
    Database.change(
        "update program_publication set published_until = '9999-12-31' where program_id = ?",
        program.id);
    assertThat(shopper.question(ers).body().at("/open").asBoolean()).isFalse();
  }

  private String swiped(Program program) {
    String bill = till.rest().post("/api/pos/v1/invoices", bill(program)).text("/reference");
    Shoppers.withoutCard(base).scanInvoice(bill).expect(202);
    return token(bill);
  }

  private String offered(Program program) {
    Wallet shopper = Shoppers.withoutCard(base);
    program.store(shopper, -10);
    return offeredTo(shopper);
  }

  private String offeredTo(Wallet shopper) {
    String bill = till.send("REQUIRE_ACKNOWLEDGMENT");
    shopper.scanInvoice(bill).expect(202);
    return token(bill);
  }

  private String token(String bill) {
    String line = line(bill);
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private String line(String bill) {
    return Register.OverRest.line(till.status(bill).body());
  }

  private static String bill(Program program) {
    return """
        {"acknowledgmentMode": "REQUIRE_ACKNOWLEDGMENT",
         "tokens": [{"id": "%s", "value": "%s", "status": 1}],
         "totalAmount": {"value": "100.00", "currency": "SEK"}}
        """
        .formatted(program.tokenId, NUMBER);
  }

  /** A program of the demo's merchant, made by SQL; times are seconds from now. */
  private static final class Program {
    private static final String NOW = "utc_timestamp(6) + interval ? second";
    private final int id = PROGRAMS.incrementAndGet();
    private final String tokenId = "TEST_" + id;

    static Program published() {
      return make(-3600, 3600);
    }

    static Program make(int publishedFrom, int publishedUntil) {
      Program program = new Program();
      Database.change(
          "insert into loyalty_program (id, merchant_id, token_id, name, add_text, information_text, number_pattern,"
              + " number_length_min, number_length_max, check_digit, icon_id, add_logo_id, information_logo_id, state,"
              + " created_at) select ?, merchant_id, ?, token_id, add_text, information_text, number_pattern,"
              + " number_length_min, number_length_max, check_digit, icon_id, add_logo_id, information_logo_id, state,"
              + " created_at from loyalty_program where id = 401",
          program.id,
          program.tokenId);
      if (publishedFrom < publishedUntil) {
        Database.change(
            "insert into program_publication (program_id, published_from, published_until) values (?, %1$s, %1$s)"
                .formatted(NOW),
            program.id,
            publishedFrom,
            publishedUntil);
      }
      return program;
    }

    void mark(int node, String kind, int from, int until) {
      Database.change(
          "insert into program_mark (id, program_id, node_id, kind, starts_at, ends_at, created_at)"
              + " values (?, ?, ?, ?, %1$s, %1$s, utc_timestamp(6))".formatted(NOW),
          PROGRAMS.incrementAndGet(),
          id,
          node,
          kind,
          from,
          until);
    }

    void store(Wallet shopper, int usedAt) {
      Database.change(
          "insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at, last_used_at)"
              + " select ?, w.wallet_user_id, ?, ?, utc_timestamp(6), %s from wallet_account w"
                  .formatted(NOW)
              + " where w.account_reference = ?",
          PROGRAMS.incrementAndGet(),
          id,
          NUMBER,
          usedAt,
          shopper.account());
    }

    void used(Wallet shopper, int at) {
      Database.change(
          "update loyalty_card c join wallet_account w on w.wallet_user_id = c.wallet_user_id"
              + " set c.last_used_at = %s where w.account_reference = ? and c.program_id = ?"
                  .formatted(NOW),
          at,
          shopper.account(),
          id);
    }

    /** As a till's line shows it. */
    String token(int status) {
      return tokenId + "/" + NUMBER + "/" + status;
    }
  }
}
