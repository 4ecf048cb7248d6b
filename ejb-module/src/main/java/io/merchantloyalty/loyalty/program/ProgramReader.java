package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads programs of one merchant; a program of another looks like one that does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgramReader {

  private static final String OPEN_END_YEAR = "9999";

  private static final String VIEW =
      """
      select p.token_id, p.name, p.add_text, p.information_text, p.number_pattern,
        p.number_length_min, p.number_length_max, p.check_digit, p.state, p.created_at,
        p.row_version, icon.sha256 icon, add_logo.sha256 add_logo,
        information_logo.sha256 information_logo, former_icon.sha256 former_icon,
        former_add_logo.sha256 former_add_logo,
        former_information_logo.sha256 former_information_logo, pub.published_from, pub.published_until
      from loyalty_program p
      left join picture icon on icon.id = p.icon_id
      left join picture add_logo on add_logo.id = p.add_logo_id
      left join picture information_logo on information_logo.id = p.information_logo_id
      left join picture former_icon on former_icon.id = p.former_icon_id
      left join picture former_add_logo on former_add_logo.id = p.former_add_logo_id
      left join picture former_information_logo
        on former_information_logo.id = p.former_information_logo_id
      left join program_publication pub on pub.program_id = p.id
      where p.merchant_id = :merchant
      """;

  private static final String ONE = VIEW + " and p.token_id = :token";

  /** A merchant has few programs: the text may be anywhere in the name. */
  private static final String FILTER =
      """
      and (:state = '' or p.state = :state)
      and (:text = '' or p.name like :text or p.token_id like :text)
      """;

  /** A program that a merchant owns, or may mark in its own tree, or could. */
  private static final String KNOWN =
      """
      select p.id, p.token_id
      from loyalty_program p
      where p.token_id = :token
        and (p.merchant_id = :merchant or exists (select 1 from program_participation c
          where c.program_id = p.id and c.merchant_id = :merchant and c.accepted_at is not null))
      """;

  private static final String OWN =
      "select p.id, p.token_id from loyalty_program p"
          + " where p.token_id = :token and p.merchant_id = :merchant";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Refuses as a program that is not there. */
  public static DomainException noSuchProgram() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "loyalty program");
  }

  /** The internal id of a program that the merchant owns; else it is not found. */
  public long ownId(long merchantId, String tokenId) {
    return id(em.createNativeQuery(OWN), merchantId, tokenId);
  }

  /** The internal id of a program that is the merchant's or came to it in a coalition. */
  public long knownId(long merchantId, String tokenId) {
    return id(em.createNativeQuery(KNOWN), merchantId, tokenId);
  }

  public ProgramView view(long merchantId, String tokenId) {
    return NativeRow.of(
            em.createNativeQuery(ONE)
                .setParameter("merchant", merchantId)
                .setParameter("token", tokenId)
                .getResultList())
        .stream()
        .map(ProgramReader::view)
        .filter(view -> view.tokenId().equals(tokenId))
        .findFirst()
        .orElseThrow(ProgramReader::noSuchProgram);
  }

  /** The merchant's programs that were asked for, one more than the page has. */
  public List<ProgramView> list(long merchantId, FindPrograms find) {
    PageRequest page = find.page();
    page.after().ifPresent(after -> refuseUnlessThere(merchantId, after));
    String text = find.text().map(ProgramReader::anywhere).orElse("");
    return NativeRow.of(
            em.createNativeQuery(VIEW + FILTER + ordered(find))
                .setParameter("merchant", merchantId)
                .setParameter("state", find.state().map(Enum::name).orElse(""))
                .setParameter("text", text)
                .setParameter("after", page.after().orElse(""))
                .setParameter("rows", page.rows())
                .getResultList())
        .stream()
        .map(ProgramReader::view)
        .toList();
  }

  /** Only words of ours get into the text of the query. */
  private static String ordered(FindPrograms find) {
    String column = find.order().column();
    String direction = find.descending() ? " desc" : " asc";
    return "and (:after = '' or ("
        + column
        + ", p.id) "
        + (find.descending() ? "<" : ">")
        + " (select "
        + column.replace("p.", "a.")
        + ", a.id from loyalty_program a where a.merchant_id = :merchant and a.token_id = :after))"
        + " order by "
        + column
        + direction
        + ", p.id"
        + direction
        + " limit :rows";
  }

  private static String anywhere(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private void refuseUnlessThere(long merchantId, String tokenId) {
    boolean there =
        !em.createNativeQuery(OWN)
            .setParameter("token", tokenId)
            .setParameter("merchant", merchantId)
            .getResultList()
            .isEmpty();
    if (!there) {
      throw PageRequest.unknownCursor();
    }
  }

  private static long id(Query query, long merchantId, String tokenId) {
    query.setParameter("token", tokenId).setParameter("merchant", merchantId);
    for (NativeRow row : NativeRow.of(query.getResultList())) {
      long id = row.number();
      // the database compares without trailing spaces; a token id is exact
      if (row.text().equals(tokenId)) {
        return id;
      }
    }
    throw noSuchProgram();
  }

  private static ProgramView view(NativeRow row) {
    String tokenId = row.text();
    String name = row.text();
    String addText = row.text();
    String informationText = row.text();
    NumberRule rule =
        new NumberRule(
            row.textIfAny(), row.integer(), row.integer(), CheckDigit.valueOf(row.text()));
    ProgramState state = ProgramState.valueOf(row.text());
    Instant createdAt = row.time();
    String tag = row.text();
    Map<PicturePlace, String> pictures = pictures(row);
    Map<PicturePlace, String> formerPictures = pictures(row);
    Optional<Instant> from = row.timeIfAny();
    Optional<Instant> until =
        row.timeIfAny().filter(end -> !end.toString().startsWith(OPEN_END_YEAR));
    return new ProgramView(
        tokenId,
        new ProgramContent(name, addText, informationText, rule),
        state,
        pictures,
        formerPictures,
        createdAt,
        from,
        until,
        tag);
  }

  /** Of the places in their order; a place may be without. */
  private static Map<PicturePlace, String> pictures(NativeRow row) {
    Map<PicturePlace, String> pictures = new EnumMap<>(PicturePlace.class);
    for (PicturePlace place : PicturePlace.values()) {
      row.textIfAny().ifPresent(sha256 -> pictures.put(place, sha256));
    }
    return pictures;
  }
}
