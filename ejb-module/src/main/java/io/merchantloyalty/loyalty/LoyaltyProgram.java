package io.merchantloyalty.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A loyalty card type. A merchant drafts it with a token id (its name on the wire, never changed),
 * texts and pictures for the wallet, and the rule of its card numbers. It is published once it has
 * all three pictures and is valid in at least one shop; from then on registers and shoppers see it.
 * At the end it is retired. When it was published is kept apart, in dated rows, and so is where it
 * is valid, as {@link ProgramMark}s: the past stays answerable.
 */
@Entity
@Table(name = "loyalty_program")
public class LoyaltyProgram {

  public static final int TOKEN_ID_CHARS_MAX = 64;
  public static final int NAME_CHARS_MAX = 200;

  @Id private long id;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "token_id", length = TOKEN_ID_CHARS_MAX)
  private String tokenId;

  @Column(length = NAME_CHARS_MAX)
  private String name;

  @Column(name = "add_text")
  private String addText;

  @Column(name = "information_text")
  private String informationText;

  @Column(name = "number_pattern", length = NumberRule.PATTERN_CHARS_MAX)
  private String numberPattern;

  @Column(name = "number_length_min")
  private int numberLengthMin;

  @Column(name = "number_length_max")
  private int numberLengthMax;

  @Enumerated(EnumType.STRING)
  @Column(name = "check_digit")
  private CheckDigit checkDigit;

  @Column(name = "icon_id")
  private Long iconId;

  @Column(name = "add_logo_id")
  private Long addLogoId;

  @Column(name = "information_logo_id")
  private Long informationLogoId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ProgramState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected LoyaltyProgram() {}

  public long id() {
    return id;
  }

  public String tokenId() {
    return tokenId;
  }

  public String name() {
    return name;
  }

  /** What a card number must look like. */
  public NumberRule numberRule() {
    return new NumberRule(
        Optional.ofNullable(numberPattern), numberLengthMin, numberLengthMax, checkDigit);
  }

  /** Internal id of the icon's picture; a draft may be without. */
  public Optional<Long> iconId() {
    return Optional.ofNullable(iconId);
  }
}
