package io.merchantloyalty.merchant.work;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import io.merchantloyalty.work.WorkReader;
import io.merchantloyalty.work.WorkReader.PlacedFault;
import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import io.merchantloyalty.work.Works;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The long work of a merchant (spec 05). All of its staff may see how far it is; whoever asked for
 * it, and owners, give the word, call it off and fetch what it made. Each method refuses as {@link
 * StaffDesk#admit}; work of another merchant is not found. An API key gets at what is in the files,
 * and gives the word, only with the scope by which it could have asked for the work. Work is asked
 * for at the feature that does it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffWorks {

  @Inject StaffDesk desk;
  @Inject WorkReader reader;
  @Inject Works works;
  @Inject WorkStaff people;
  @Inject @Any Instance<StaffWorkKind> kinds;

  /** The newest first, all or those of one state. */
  public Page<WorkView> list(MerchantCall call, Optional<WorkState> state, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    return Page.of(reader.list(staff.merchantId(), state, page), page, WorkView::reference);
  }

  /** The same, with the names of those who asked. */
  public Page<ListedWork> overview(MerchantCall call, Optional<WorkState> state, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    List<WorkView> works = reader.list(staff.merchantId(), state, page);
    Map<Long, String> names =
        people.names(staff.merchantId(), works.stream().map(WorkView::askedById).toList());
    return Page.of(works, page, WorkView::reference).map(work -> listed(staff, work, names));
  }

  /** One of {@link #overview}. */
  public ListedWork look(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    WorkView work = reader.view(staff.merchantId(), reference);
    return listed(staff, work, people.names(staff.merchantId(), List.of(work.askedById())));
  }

  private static ListedWork listed(Staff staff, WorkView work, Map<Long, String> names) {
    return new ListedWork(
        work, Optional.ofNullable(names.get(work.askedById())), isOwn(staff, work));
  }

  public WorkView read(MerchantCall call, String reference) {
    return reader.view(desk.admit(call, Right.READ_WORKS).merchantId(), reference);
  }

  /** Lines of the file that are wrong, as they were found. */
  public Page<WorkFault> faults(MerchantCall call, String reference, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    checkScope(call, staff, reader.view(staff.merchantId(), reference));
    return Page.of(
            reader.faults(staff.merchantId(), reference, page),
            page,
            placed -> String.valueOf(placed.seq()))
        .map(PlacedFault::fault);
  }

  /**
   * What becomes of lines of the file, in its order: what would while it is checked, what did once
   * it is done.
   *
   * @param outcome the only one that is wanted; empty: all are
   */
  public Page<WorkLine> lines(
      MerchantCall call, String reference, Optional<WorkOutcome> outcome, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    checkScope(call, staff, reader.view(staff.merchantId(), reference));
    return Page.of(
        reader.lines(staff.merchantId(), reference, outcome, page),
        page,
        line -> String.valueOf(line.line()));
  }

  /**
   * What the work has made.
   *
   * @throws DomainException with NotFound when it made nothing, or not yet
   */
  public WorkFile result(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.READ_WORKS);
    checkOwn(call, staff, reference);
    return reader
        .result(staff.merchantId(), reference)
        .orElseThrow(() -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "result"));
  }

  /** As {@link Works#confirm}. */
  public WorkView confirm(MerchantCall call, String reference, boolean skipFaults) {
    Staff staff = desk.admit(call, Right.CHANGE_WORKS);
    checkOwn(call, staff, reference);
    return works.confirm(staff.merchantId(), reference, skipFaults);
  }

  /** As {@link Works#cancel}. */
  public WorkView cancel(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.CHANGE_WORKS);
    checkOwn(call, staff, reference);
    return works.cancel(staff.merchantId(), reference);
  }

  private void checkOwn(MerchantCall call, Staff staff, String reference) {
    WorkView work = reader.view(staff.merchantId(), reference);
    checkScope(call, staff, work);
    if (!isOwn(staff, work)) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "that is for whoever asked for the work, and for owners");
    }
  }

  private static boolean isOwn(Staff staff, WorkView work) {
    return staff.role() == Role.OWNER || work.askedById() == staff.userId();
  }

  /** A file has what other scopes are for; roles were asked when the work was. */
  private void checkScope(MerchantCall call, Staff staff, WorkView work) {
    if (staff.apiKeyId().isPresent()) {
      desk.admit(call, right(work.kind()));
    }
  }

  private Right right(String kind) {
    return kinds.stream()
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(StaffWorkKind::right)
        .orElseThrow(() -> new IllegalStateException("nobody does work of the kind " + kind));
  }
}
