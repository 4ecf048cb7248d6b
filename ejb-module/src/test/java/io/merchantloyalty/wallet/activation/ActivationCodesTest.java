package io.merchantloyalty.wallet.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.security.Guess;
import io.merchantloyalty.security.GuessLimits;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.SourceLimits;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.wallet.Msisdn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of things: what is counted, what is stored, what is sent. */
class ActivationCodesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Msisdn NUMBER = new Msisdn("46700000004");

  private final List<String> log = new ArrayList<>();
  private final ActivationCodes codes = codes();
  private int askedBefore;
  private boolean gateway = true;
  private Optional<String> stored = Optional.empty();
  private Optional<String> used = Optional.empty();

  @Test
  void aCodeIsSentAfterItWasStored() {
    AskedCode asked = codes.ask(NUMBER, "here");
    assertThat(log).containsExactly("source", "pair", "hash", "ask", "store", "send");
    assertThat(asked.shown()).isEmpty();
  }

  @Test
  void aDemoShowsTheCodeAndSendsNothing() {
    codes.demo = true;
    gateway = false;
    AskedCode asked = codes.ask(NUMBER, "here");
    assertThat(asked.shown().orElseThrow()).matches("[0-9]{6}");
    assertThat(log).containsExactly("source", "pair", "hash", "ask", "store");
    assertThat(codes.check(NUMBER, asked.shown().get(), "here").hash())
        .isEqualTo("hash of " + asked.shown().get());
  }

  @Test
  void withoutAWayToSendItNobodyIsCounted() {
    gateway = false;
    assertThatThrownBy(() -> codes.ask(NUMBER, "here"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ResultCode.SERVICE_UNAVAILABLE));
    assertThat(log).isEmpty();
  }

  @Test
  void oneCodeTooManyLeavesTheOlderOneInForce() {
    askedBefore = 10;
    assertThatThrownBy(() -> codes.ask(NUMBER, "here"))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.details()).isEqualTo(new Details.RetryAfter(3601)));
    assertThat(log).doesNotContain("store", "send");
  }

  @Test
  void anAttemptIsCountedBeforeItsCodeIsLookedAt() {
    stored = Optional.of("hash of 123456");
    assertThat(codes.check(NUMBER, "123456", "here").msisdn()).isEqualTo(NUMBER);
    assertThatThrownBy(() -> codes.check(NUMBER, "123457", "here"))
        .isInstanceOf(DomainException.class);
    assertThat(log).containsExactly("count", "look", "right", "count", "look");
  }

  @Test
  void aNumberWithoutACodeTakesAsLongAsAWrongOne() {
    DomainException none = refusal("123456");
    stored = Optional.of("hash of 999999");
    DomainException wrong = refusal("123456");
    assertThat(none).hasMessage(wrong.getMessage());
    assertThat(none.code()).isEqualTo(wrong.code());
    assertThat(log).containsExactly("count", "spend", "count", "look");
  }

  @Test
  void aCodeThatWasUsedIsGoodForTheRepetitionOfItsCallAlone() {
    stored = Optional.of("");
    used = Optional.of("hash of 123456");
    assertThatCode(() -> codes.checkUsed(NUMBER, "123456", "here")).doesNotThrowAnyException();
    assertThatThrownBy(() -> codes.checkUsed(NUMBER, "123457", "here"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> codes.check(NUMBER, "123456", "here"))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aCodeThatWasNotUsedIsNoRepetition() {
    stored = Optional.of("hash of 123456");
    assertThatThrownBy(() -> codes.checkUsed(NUMBER, "123456", "here"))
        .isInstanceOf(DomainException.class);
  }

  private DomainException refusal(String code) {
    List<DomainException> refusals = new ArrayList<>();
    assertThatThrownBy(() -> codes.check(NUMBER, code, "here"))
        .isInstanceOfSatisfying(DomainException.class, refusals::add);
    return refusals.get(0);
  }

  private ActivationCodes codes() {
    ActivationCodes made = new ActivationCodes();
    made.validMinutes = 10;
    made.asksMax = 3;
    made.asksEverywhereMax = 10;
    made.windowMinutes = 60;
    made.clock = () -> NOW;
    made.rows = new FakeRows();
    made.sources =
        new SourceLimits() {
          @Override
          public void count(String purpose, String source) {
            log.add("source");
          }

          @Override
          public void count(
              String purpose, String source, String subject, int max, String refusal) {
            log.add("pair");
            assertThat(max).isEqualTo(3);
          }
        };
    made.guesses =
        new GuessLimits() {
          @Override
          public boolean count(Guess guess) {
            log.add("count");
            return false;
          }

          @Override
          public void right(Guess guess) {
            log.add("right");
          }
        };
    made.passwords =
        new Passwords() {
          @Override
          public String hash(String secret) {
            log.add("hash");
            return "hash of " + secret;
          }

          @Override
          public boolean matches(String secret, String hash) {
            log.add("look");
            return hash.equals("hash of " + secret);
          }

          @Override
          public void spendTime(String secret) {
            log.add("spend");
          }
        };
    made.delivery =
        new CodeDelivery() {
          @Override
          public boolean isConfigured() {
            return gateway;
          }

          @Override
          public void deliver(String msisdn, String code) {
            log.add("send");
          }
        };
    return made;
  }

  private final class FakeRows extends ActivationRows {

    @Override
    public Asked ask(Msisdn msisdn, Instant now, Instant ended) {
      log.add("ask");
      return new Asked(askedBefore + 1, NOW);
    }

    @Override
    public void store(Msisdn msisdn, String hash, Instant until) {
      log.add("store");
      stored = Optional.of(hash);
    }

    @Override
    public Optional<Hashes> hashes(Msisdn msisdn, Instant now) {
      return stored.map(hash -> new Hashes(hash, used));
    }
  }
}
