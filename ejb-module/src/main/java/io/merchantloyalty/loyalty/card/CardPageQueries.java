package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.media.PictureAddress;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Programs and stored cards as the app's pages show them. Each query starts at the shopper's row,
 * so that it answers nobody whose credential was changed or who was erased: no row at all says so,
 * a row without program that there is nothing to show.
 */
@Dependent
class CardPageQueries {

  private static final String OF_SHOPPER =
      "where u.id = :user and u.credential_version = :credential and u.erased_at is null\n";

  /**
   * Of the program {@code p} at {@code :now}. Counted: an {@code exists} makes the optimizer read
   * the publications of all programs first.
   */
  static final String PUBLISHED =
      """
      (select count(*) from program_publication pub force index (primary)
        where pub.program_id = p.id
          and pub.published_from <= :now and pub.published_until > :now) > 0
      """;

  /** The page is cut inside: with the joins around it, the database would sort all there are. */
  private static final String ADDABLE =
      """
      select u.id, page.token_id, page.name, icon.sha256, icon.media_type
      from wallet_user u
      left join (select p.token_id, p.name, p.icon_id
        from loyalty_program p force index (loyalty_program_in_order)
        where {from}
          and not exists (select 1 from loyalty_card own
            where own.wallet_user_id = :user and own.program_id = p.id)
          and\s"""
          + PUBLISHED
          + """
        order by p.name, p.token_id limit :rows) page on 1 = 1
      left join picture icon on icon.id = page.icon_id
      """
          + OF_SHOPPER
          + "order by page.name, page.token_id";

  private static final String FROM_THE_START = "p.name >= ''";

  /** The first condition bounds the walk through the index, the second is the exact one. */
  private static final String AFTER =
      """
      p.name >= (select a.name from loyalty_program a where a.token_id = :after)
        and (p.name, p.token_id) >
          (select a.name, a.token_id from loyalty_program a where a.token_id = :after)
      """;

  private static final String CARD_AND_PROGRAM =
      """
      select u.id, p.token_id, p.name, card.card_number, card.added_at, card.last_used_at,
        icon.sha256 icon_sha256, icon.media_type icon_type
      """;

  private static final String OWN =
      CARD_AND_PROGRAM
          + """
          from wallet_user u
          left join loyalty_card card on card.wallet_user_id = u.id
          left join loyalty_program p on p.id = card.program_id
          left join picture icon on icon.id = p.icon_id
          """
          + OF_SHOPPER
          + "order by p.name, p.token_id";

  private static final String ONE =
      CARD_AND_PROGRAM
          + """
          , p.add_text, p.information_text,
            add_logo.sha256 add_sha256, add_logo.media_type add_type,
            info_logo.sha256 info_sha256, info_logo.media_type info_type,
            p.number_pattern, p.number_length_min, p.number_length_max, p.check_digit,
          """
          + PUBLISHED
          + """
           published
          from wallet_user u
          left join loyalty_program p on p.token_id = :tokenId
          left join loyalty_card card on card.wallet_user_id = u.id and card.program_id = p.id
          left join picture icon on icon.id = p.icon_id
          left join picture add_logo on add_logo.id = p.add_logo_id
          left join picture info_logo on info_logo.id = p.information_logo_id
          """
          + OF_SHOPPER;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Clock clock;

  /** Published programs without a card of the shopper's, by name; one more than the page has. */
  List<AddableProgram> addable(AccessToken shopper, PageRequest page) {
    String from = page.after().isPresent() ? AFTER : FROM_THE_START;
    Query query =
        ofShopper(ADDABLE.replace("{from}", from), shopper)
            .setParameter("now", clock.now())
            .setParameter("rows", page.rows());
    page.after().ifPresent(after -> query.setParameter("after", after));
    return answer(query, row -> new AddableProgram(row.text(), row.text(), picture(row)));
  }

  /** All cards of the shopper, by the name of their program. */
  List<OwnCard> own(AccessToken shopper) {
    return answer(
        ofShopper(OWN, shopper),
        row -> card(row.text(), row.text(), row).orElseThrow().icon(picture(row)));
  }

  /** Whether there is such a program, whatever its state. */
  boolean isProgram(String tokenId) {
    return !em.createNativeQuery("select p.id from loyalty_program p where p.token_id = :tokenId")
        .setParameter("tokenId", tokenId)
        .getResultList()
        .isEmpty();
  }

  /** The program of that token id, whatever its state. */
  Optional<ProgramAndCard> one(AccessToken shopper, String tokenId) {
    Query query =
        ofShopper(ONE, shopper).setParameter("tokenId", tokenId).setParameter("now", clock.now());
    return answer(query, CardPageQueries::programAndCard).stream()
        // the database compares without trailing spaces; a token id is exact
        .filter(found -> found.tokenId().equals(tokenId))
        .findFirst();
  }

  static NumberRule rule(NativeRow row) {
    return new NumberRule(
        row.textIfAny(), row.integer(), row.integer(), CheckDigit.valueOf(row.text()));
  }

  static DomainException notAuthenticated() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "the token is not valid, or no longer");
  }

  private Query ofShopper(String sql, AccessToken shopper) {
    if (shopper.kind() != PrincipalKind.WALLET_USER) {
      throw notAuthenticated();
    }
    return em.createNativeQuery(sql)
        .setParameter("user", shopper.principalId())
        .setParameter("credential", shopper.credentialVersion());
  }

  private static <T> List<T> answer(Query query, Function<NativeRow, T> read) {
    List<?> rows = query.getResultList();
    if (rows.isEmpty()) {
      throw notAuthenticated();
    }
    return NativeRow.of(rows.stream().filter(row -> ((Object[]) row)[1] != null).toList()).stream()
        .map(
            row -> {
              row.number();
              return read.apply(row);
            })
        .toList();
  }

  private static ProgramAndCard programAndCard(NativeRow row) {
    String tokenId = row.text();
    String name = row.text();
    Optional<OwnCard> card = card(tokenId, name, row);
    Optional<PictureAddress> icon = picture(row);
    ProgramAndCard.Texts texts = new ProgramAndCard.Texts(row.text(), row.text());
    ProgramAndCard.Pictures pictures =
        new ProgramAndCard.Pictures(icon, picture(row), picture(row));
    NumberRule rule = rule(row);
    return new ProgramAndCard(
        tokenId, name, row.truth(), rule, texts, pictures, card.map(own -> own.icon(icon)));
  }

  private static Optional<OwnCard> card(String tokenId, String programName, NativeRow row) {
    Optional<String> number = row.textIfAny();
    Optional<Instant> addedAt = row.timeIfAny();
    Optional<Instant> lastUsedAt = row.timeIfAny();
    return number.map(
        text ->
            new OwnCard(
                tokenId, programName, text, addedAt.orElseThrow(), lastUsedAt, Optional.empty()));
  }

  private static Optional<PictureAddress> picture(NativeRow row) {
    Optional<String> sha256 = row.textIfAny();
    Optional<String> mediaType = row.textIfAny();
    return sha256.map(hash -> new PictureAddress(hash, mediaType.orElseThrow()));
  }
}
