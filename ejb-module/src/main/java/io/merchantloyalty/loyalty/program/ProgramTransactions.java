package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.media.CheckedPicture;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureStore;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What {@link Programs} writes, each call in one transaction that begins with the program's row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ProgramTransactions {

  private static final String SUBJECT = "LOYALTY_PROGRAM";
  private static final String TOKEN_ID_KEY = "loyalty_program_token_id";
  private static final String TOKEN_ID_IN_ANY_CASE_KEY = "loyalty_program_in_any_case";

  private static final String PUBLISHED =
      "insert into program_publication (program_id, published_from) values (:program, :now)";

  private static final String RETIRED =
      """
      update program_publication set published_until = :now
      where program_id = :program and published_until > :now
      """;

  @Inject ProgramReader reader;
  @Inject ProgramLacks lacks;
  @Inject NumberSpellings spellings;
  @Inject PictureStore store;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public ProgramView create(Staff staff, CreateProgram command) {
    ProgramContent content = command.content();
    LoyaltyProgram program =
        LoyaltyProgram.drafted(ids.next(), staff.merchantId(), command.tokenId(), clock.now())
            .saying(content.name().strip(), content.addText(), content.informationText())
            .taking(content.numberRule());
    em.persist(program);
    try {
      em.flush();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, TOKEN_ID_KEY)
              || UniqueKey.isTaken(failure, TOKEN_ID_IN_ANY_CASE_KEY)
          ? DomainException.violated(
              ResultCode.REJECTED_BUSINESS_LOGIC,
              Violation.of("tokenId", "must not be another program's already", command.tokenId()))
          : failure;
    }
    record(staff, "program.create", program, "", described(program));
    return view(staff, program);
  }

  public ProgramView change(Staff staff, ChangeProgram command) {
    LoyaltyProgram program = program(staff, command.tokenId(), command.seen());
    String before = described(program);
    NumberRule ruleBefore = program.numberRule();
    ProgramContent content = command.content();
    program
        .saying(content.name().strip(), content.addText(), content.informationText())
        .taking(content.numberRule());
    if (!ruleBefore.equals(content.numberRule())) {
      spellings.follow(program.id(), content.numberRule());
    }
    record(staff, "program.change", program, before, described(program));
    return view(staff, program);
  }

  public ProgramView publish(Staff staff, String tokenId, SeenTag seen) {
    LoyaltyProgram program = program(staff, tokenId, seen);
    Instant now = clock.now();
    if (program.state() != ProgramState.DRAFT) {
      throw DomainException.wrongState("it is published already", program.state().name());
    }
    List<ProgramLack> missing = lacks.of(program, now);
    if (!missing.isEmpty()) {
      String all = missing.stream().map(ProgramLack::words).collect(Collectors.joining(", "));
      throw DomainException.wrongState("it cannot be published without " + all, "INCOMPLETE");
    }
    program.publish();
    write(PUBLISHED, program, now);
    record(staff, "program.publish", program, "DRAFT", "PUBLISHED");
    return view(staff, program);
  }

  public ProgramView retire(Staff staff, String tokenId, SeenTag seen) {
    LoyaltyProgram program = program(staff, tokenId, seen);
    String before = program.state().name();
    program.retire();
    write(RETIRED, program, clock.now());
    record(staff, "program.retire", program, before, "RETIRED");
    return view(staff, program);
  }

  public ProgramView show(
      Staff staff, String tokenId, SeenTag seen, PicturePlace place, CheckedPicture picture) {
    LoyaltyProgram program = program(staff, tokenId, seen);
    String before = shown(staff, tokenId, place);
    program.showing(place, store.keep(picture));
    em.flush();
    record(staff, "program.picture", program, before, shown(staff, tokenId, place));
    return view(staff, program);
  }

  public ProgramView putBack(Staff staff, String tokenId, SeenTag seen, PicturePlace place) {
    LoyaltyProgram program = program(staff, tokenId, seen);
    if (program.formerPictureId(place).isEmpty()) {
      throw DomainException.wrongState("no other picture was there before", "NO_FORMER_PICTURE");
    }
    String before = shown(staff, tokenId, place);
    program.puttingBack(place);
    em.flush();
    record(staff, "program.picture.back", program, before, shown(staff, tokenId, place));
    return view(staff, program);
  }

  /** What hangs on a draft goes with it; a card of it cannot have been stored. */
  public void discard(Staff staff, String tokenId, SeenTag seen) {
    LoyaltyProgram program = program(staff, tokenId, seen);
    if (program.state() != ProgramState.DRAFT) {
      throw DomainException.wrongState(
          "only a draft can be discarded: retire it", program.state().name());
    }
    record(staff, "program.discard", program, described(program), "");
    for (String table :
        List.of("program_mark", "program_participation", "blocked_card", "program_publication")) {
      em.createNativeQuery("delete from " + table + " where program_id = :program")
          .setParameter("program", program.id())
          .executeUpdate();
    }
    em.remove(program);
    try {
      em.flush();
    } catch (PersistenceException failure) {
      if (failure instanceof ConstraintViolationException) {
        // a till has sent a card of it before it was ready
        throw DomainException.wrongState("bills name it already: retire it", "IN_USE");
      }
      throw failure;
    }
  }

  private LoyaltyProgram program(Staff staff, String tokenId, SeenTag seen) {
    LoyaltyProgram program =
        em.find(
            LoyaltyProgram.class,
            reader.ownId(staff.merchantId(), tokenId),
            LockModeType.PESSIMISTIC_WRITE);
    seen.mustBe(program.tag());
    if (program.state() == ProgramState.RETIRED) {
      throw DomainException.wrongState("the program is retired", ProgramState.RETIRED.name());
    }
    return program;
  }

  private void write(String sql, LoyaltyProgram program, Instant now) {
    em.createNativeQuery(sql)
        .setParameter("program", program.id())
        .setParameter("now", now)
        .executeUpdate();
  }

  private ProgramView view(Staff staff, LoyaltyProgram program) {
    em.flush();
    return reader.view(staff.merchantId(), program.tokenId());
  }

  private String shown(Staff staff, String tokenId, PicturePlace place) {
    return place
        + " "
        + reader.view(staff.merchantId(), tokenId).pictures().getOrDefault(place, "none");
  }

  private void record(
      Staff staff, String action, LoyaltyProgram program, String before, String after) {
    audit.record(
        staff
            .did(action)
            .on(SUBJECT, program.id())
            .called(program.tokenId())
            .changing(before, after));
  }

  private static String described(LoyaltyProgram program) {
    return "name: "
        + program.name()
        + "\nnumbers: "
        + program.numberRule()
        + "\nadd: "
        + program.addText()
        + "\ninformation: "
        + program.informationText();
  }
}
