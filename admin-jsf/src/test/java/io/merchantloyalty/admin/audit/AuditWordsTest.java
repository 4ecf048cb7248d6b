package io.merchantloyalty.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log holds is read by people: no constants, no hashes, no words of the server's. */
class AuditWordsTest {

  private static final AuditWords ENGLISH = new AuditWords(new Bundles(Locale.ROOT));
  private static final AuditWords SWEDISH = new AuditWords(new Bundles(new Locale("sv")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user.invite | Anna A, VIEWER | Anna A, Läsare
          user.change | Bo, B, SHOP_MANAGER below Fisk / Norr | Bo, B, Butiksansvarig under Fisk / Norr
          user.disable | disabled | avstängd
          profile.preferences | sv, Europe/Stockholm | Svenska, Europe/Stockholm
          profile.preferences | Europe/Stockholm | Europe/Stockholm
          profile.recovery-codes | 10 new ones | 10 nya
          api-key.create | shops:read works:read | Läsa butiksträdet, Följa importer och exporter
          api-key.create | shops:read, until 2027-01-01T00:00:00Z | Läsa butiksträdet, till <2027-01-01T00:00:00Z>
          api-key.revoke | revoked | återkallad
          program.publish | PUBLISHED | Publicerat
          program.retire | RETIRED | Avslutat
          program.picture | LOGO_ADD 4f0c2a | Logotyp ”lägg till”: en ny bild
          program.picture | ICON none | Ikon: ingen
          program.picture.back | ICON 4f0c2a | Ikon: bilden före den
          mark.add | INCLUDE from 2027-01-01T00:00:00Z at City at Sea | gäller från <2027-01-01T00:00:00Z>, City at Sea
          mark.end | EXCLUDE from 2027-01-01T00:00:00Z until 2027-02-01T00:00:00Z | gäller inte från <2027-01-01T00:00:00Z> till <2027-02-01T00:00:00Z>
          coalition.invite | invited Fredells Fisk | bjöd in Fredells Fisk
          coalition.accept | ACCEPTED | godtagen
          coalition.declined | DECLINED | avböjd
          coalition.left | LEFT | lämnad
          coalition.withdrawn | WITHDRAWN | tillbakadragen
          card.block | *1234: lost | *1234: lost
          card.block.import | 512 card numbers of lost cards.csv | 512 kort ur lost cards.csv
          card.block.import | 12 card numbers: lines 2 to 13 of lost cards.csv | 12 kort, rad 2 till 13 i lost cards.csv
          shop-node.create | SHOP Main Street below Fisk / Norr | Butik Main Street, under Fisk / Norr
          shop-node.create | GROUP Norr | Region eller grupp Norr
          shop-node.change | Norr, reseller id norr | Norr, återförsäljar-id norr
          shop-node.retire | retired | ur bruk
          terminal.register | CASH_REGISTER Till 1 (t-1) in Main Street | Kassa Till 1 (t-1), Main Street
          terminal.change | WEBSHOP Shop (w) in Web, rows may differ, sticker 123 | Webbutik Shop (w), Web, rader får avvika från summan, dekal 123
          terminal.password | a new password | ett nytt lösenord
          terminal.unregister | Till 1, sticker 123 | Till 1, dekal 123
          terminal.seqr-id | 4711 | 4711
          merchant.create | Sea, Coffee, SEK, owner anna | Sea, Coffee, SEK, ägare anna
          merchant.owner-link | chooses a password by a new link | väljer lösenord via en ny länk
          """)
  void whatIsThereAfterwardsIsSaidInWords(String action, String logged, String said) {
    assertThat(SWEDISH.after(entry(action, null, logged))).isEqualTo(said);
    assertThat(ENGLISH.after(entry(action, null, logged))).isNotBlank();
  }

  @Test
  void ofAChangedProgramWhatWasChangedIsTold() {
    String before = program("Old", new NumberRule(Optional.empty(), 4, 8, CheckDigit.NONE));
    String after = program("New", new NumberRule(Optional.of("[0-9]{8}"), 8, 8, CheckDigit.LUHN));
    AuditTrailEntry change = entry("program.change", before, after);
    assertThat(ENGLISH.before(change)).isEqualTo("Name: Old\nCard numbers: 4 to 8 characters");
    assertThat(ENGLISH.after(change))
        .isEqualTo(
            "Name: New\nCard numbers: 8 to 8 characters, pattern [0-9]{8}, check digit Luhn");
  }

  @Test
  void ofADiscardedProgramAllIsTold() {
    String before = program("Old", new NumberRule(Optional.empty(), 4, 8, CheckDigit.NONE));
    assertThat(SWEDISH.before(entry("program.discard", before, null)))
        .isEqualTo(
            "Namn: Old\nKortnummer: 4 till 8 tecken\nSidan ”lägg till”: Add\nthis.\n"
                + "Sidan ”information”: It’s.");
    assertThat(SWEDISH.after(entry("program.discard", before, null))).isEmpty();
  }

  @Test
  void thePictureBeforeIsAnotherThanTheOneAfter() {
    AuditTrailEntry change = entry("program.picture", "ICON aa", "ICON bb");
    assertThat(ENGLISH.before(change)).isEqualTo("Icon: the picture before");
    assertThat(ENGLISH.after(change)).isEqualTo("Icon: a new picture");
  }

  /** As the business tier writes it. */
  private static String program(String name, NumberRule rule) {
    return "name: " + name + "\nnumbers: " + rule + "\nadd: Add\nthis.\ninformation: It’s.";
  }

  private static AuditTrailEntry entry(String action, String before, String after) {
    Optional<String> none = Optional.empty();
    return new AuditTrailEntry(
        Instant.EPOCH,
        none,
        none,
        none,
        none,
        none,
        action,
        "KIND",
        none,
        none,
        Optional.ofNullable(before),
        Optional.ofNullable(after),
        none);
  }

  private record Bundles(Locale locale) implements AuditWords.Speech {
    @Override
    public String get(String key) {
      try {
        String area = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("io.merchantloyalty.admin.text." + area, locale)
            .getString(key);
      } catch (MissingResourceException e) {
        return "[" + key + "]";
      }
    }

    @Override
    public String say(String key, Object... arguments) {
      return new MessageFormat(get(key), locale).format(arguments);
    }

    @Override
    public String time(Instant moment) {
      return "<" + moment + ">";
    }
  }
}
