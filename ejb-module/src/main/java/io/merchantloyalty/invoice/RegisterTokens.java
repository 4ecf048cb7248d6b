package io.merchantloyalty.invoice;

import io.merchantloyalty.loyalty.AskedToken;
import io.merchantloyalty.loyalty.CardChoices;
import io.merchantloyalty.loyalty.JudgedToken;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the customer tokens that a register sent: whether they can be tokens, and whether their
 * cards can be used here.
 */
@Dependent
class RegisterTokens {

  static final int TOKENS_MAX = 20;
  static final int TOKEN_ID_CHARS_MAX = 64;
  static final int CARD_NUMBER_CHARS_MAX = 64;

  /** What old clients may send; over REST there is less room. */
  static final int DESCRIPTION_CHARS_MAX = Leniency.TEXT_CHARS_MAX;

  @Inject private CardChoices choices;

  /** In the order in which they were sent; nothing is asked of the database when there are none. */
  List<IncomingToken> judge(long shopNodeId, List<SentToken> sent, Instant now) {
    check(sent);
    if (sent.isEmpty()) {
      return List.of();
    }
    List<AskedToken> asked = sent.stream().map(t -> new AskedToken(t.id(), t.value())).toList();
    List<JudgedToken> judged = choices.judge(shopNodeId, asked, now);
    List<IncomingToken> tokens = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      tokens.add(incoming(sent.get(i), judged.get(i)));
    }
    return tokens;
  }

  static IncomingToken incoming(SentToken sent, JudgedToken judged) {
    return new IncomingToken(
        CustomerToken.Source.REGISTER,
        sent.id(),
        sent.value().map(CardNumber::sent),
        judged.normalNumber(),
        sent.description(),
        sent.status(),
        CustomerToken.Verdict.valueOf(judged.verdict().name()),
        judged.programId(),
        judged.markId(),
        Optional.empty(),
        false);
  }

  private static void check(List<SentToken> sent) {
    Violations violations = new Violations();
    violations.check(
        sent.size() <= TOKENS_MAX, "tokens", "at most " + TOKENS_MAX + " tokens", sent.size());
    for (int i = 0; i < sent.size(); i++) {
      SentToken token = sent.get(i);
      String at = "tokens/" + i + "/";
      violations.check(
          !token.id().isEmpty() && Characters.fit(token.id(), TOKEN_ID_CHARS_MAX),
          at + "id",
          "1 to " + TOKEN_ID_CHARS_MAX + " characters",
          token.id());
      if (!token
          .value()
          .map(number -> Characters.fit(number.sent(), CARD_NUMBER_CHARS_MAX))
          .orElse(true)) {
        violations.add(
            Violation.secret(at + "value", "at most " + CARD_NUMBER_CHARS_MAX + " characters"));
      }
      if (token.description().filter(text -> !Leniency.fits(text)).isPresent()) {
        violations.add(
            Violation.secret(
                at + "description", "at most " + DESCRIPTION_CHARS_MAX + " characters"));
      }
    }
    violations.refuse(ResultCode.INVALID_INVOICE_DATA);
  }
}
