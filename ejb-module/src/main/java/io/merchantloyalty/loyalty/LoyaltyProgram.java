package io.merchantloyalty.loyalty;

import io.merchantloyalty.media.PicturePlace;
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

  /** Of the text for the add page, and of that for the information page: what a phone shows. */
  public static final int TEXT_CHARS_MAX = 2_000;

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

  @Column(name = "former_icon_id")
  private Long formerIconId;

  @Column(name = "former_add_logo_id")
  private Long formerAddLogoId;

  @Column(name = "former_information_logo_id")
  private Long formerInformationLogoId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ProgramState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected LoyaltyProgram() {}

  /** A draft, which no register and no shopper sees. */
  public static LoyaltyProgram drafted(long id, long merchantId, String tokenId, Instant now) {
    LoyaltyProgram program = new LoyaltyProgram();
    program.id = id;
    program.merchantId = merchantId;
    program.tokenId = tokenId;
    program.state = ProgramState.DRAFT;
    program.createdAt = now;
    return program;
  }

  /** What shoppers read of it. */
  public LoyaltyProgram saying(String newName, String newAddText, String newInformationText) {
    name = newName;
    addText = newAddText;
    informationText = newInformationText;
    return this;
  }

  /** Which numbers its cards have, from now on; stored cards that break it are not offered. */
  public LoyaltyProgram taking(NumberRule rule) {
    numberPattern = rule.pattern().orElse(null);
    numberLengthMin = rule.lengthMin();
    numberLengthMax = rule.lengthMax();
    checkDigit = rule.checkDigit();
    return this;
  }

  /**
   * Which picture stands at a place; the one that stood there can be {@link #puttingBack put back}.
   * {@code pictureId} is an internal id.
   */
  public void showing(PicturePlace place, long pictureId) {
    Optional<Long> before = pictureId(place);
    if (before.filter(id -> id == pictureId).isPresent()) {
      return;
    }
    switch (place) {
      case ICON -> {
        formerIconId = iconId;
        iconId = pictureId;
      }
      case LOGO_ADD -> {
        formerAddLogoId = addLogoId;
        addLogoId = pictureId;
      }
      case LOGO_INFORMATION -> {
        formerInformationLogoId = informationLogoId;
        informationLogoId = pictureId;
      }
    }
  }

  /** The picture before the last one stands there again, and the last one is the former now. */
  public void puttingBack(PicturePlace place) {
    showing(place, formerPictureId(place).orElseThrow());
  }

  /** Internal id of the picture that stood at a place before; empty when none did. */
  public Optional<Long> formerPictureId(PicturePlace place) {
    return Optional.ofNullable(
        switch (place) {
          case ICON -> formerIconId;
          case LOGO_ADD -> formerAddLogoId;
          case LOGO_INFORMATION -> formerInformationLogoId;
        });
  }

  /** Internal id of the picture at a place; a draft may be without. */
  public Optional<Long> pictureId(PicturePlace place) {
    return Optional.ofNullable(
        switch (place) {
          case ICON -> iconId;
          case LOGO_ADD -> addLogoId;
          case LOGO_INFORMATION -> informationLogoId;
        });
  }

  /**
   * Registers and shoppers see it from now on. The caller has seen to pictures and marks, and
   * writes down since when.
   */
  public void publish() {
    if (state != ProgramState.DRAFT) {
      throw new IllegalStateException("published when " + state);
    }
    state = ProgramState.PUBLISHED;
  }

  /** It is over for good; the caller writes down since when. */
  public void retire() {
    if (state == ProgramState.RETIRED) {
      throw new IllegalStateException("retired twice");
    }
    state = ProgramState.RETIRED;
  }

  /** Names the state of the program; another one after each change. */
  public String tag() {
    return Long.toString(rowVersion);
  }

  public long id() {
    return id;
  }

  public ProgramState state() {
    return state;
  }

  /** Internal id of the owner. */
  public long merchantId() {
    return merchantId;
  }

  public boolean isOf(long someMerchantId) {
    return merchantId == someMerchantId;
  }

  public String addText() {
    return addText;
  }

  public String informationText() {
    return informationText;
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
}
