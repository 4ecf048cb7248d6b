package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.csv.CsvLimits;
import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.work.StaffWorkKind;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** The numbers of a program that are blocked now, as a file that can be imported again. */
@ApplicationScoped
class BlockedCardExport implements StaffWorkKind {

  static final String NAME = "BLOCKED_CARD_EXPORT";

  @Inject ProgramReader programs;
  @Inject BlockReader reader;
  @Inject WorkStaff workStaff;
  @Inject Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Right right() {
    return Right.READ_CARDS;
  }

  @Override
  public void run(WorkRun run) {
    Staff staff = workStaff.of(run.order(), right().roles());
    String tokenId = run.order().parameter(CardImports.PROGRAM);
    long program = programs.ownId(staff.merchantId(), tokenId);
    Instant now = clock.now();
    long total = reader.counts(program, now).blocked();
    if (total > CsvLimits.ROWS_MAX) {
      throw DomainException.wrongState(
          "a file has at most " + CsvLimits.ROWS_MAX + " rows; " + total + " numbers are blocked",
          "TOO_MANY");
    }
    run.total(total);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, CsvSeparator.COMMA, CardImports.COLUMNS.all())) {
      write(run, program, now, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run.result(
        new WorkFile(tokenId + "-blocked-cards.csv", CsvOut.MEDIA_TYPE, bytes.toByteArray()));
  }

  private void write(WorkRun run, long program, Instant now, CsvOut out) throws IOException {
    long read = 0;
    Optional<String> after = Optional.empty();
    do {
      PageRequest request = new PageRequest(after, PageRequest.SIZE_MAX);
      Page<BlockView> page = reader.inEffect(program, FindBlocked.all(request), now);
      for (BlockView block : page.items()) {
        out.row(block.cardNumber(), block.reason(), block.from());
      }
      read += page.items().size();
      run.reached(read);
      after = page.next();
    } while (after.isPresent());
  }
}
