package io.merchantloyalty.work;

/**
 * A kind of long work; each feature has CDI beans for its own. It works in steps: the changes of a
 * step and {@link WorkRun#step} are committed in one transaction, at least one in {@link
 * Work#CLAIM}. A work that was interrupted is run again and told by {@link WorkRun#done} which
 * units are done already. Whatever it throws ends the work: a {@link
 * io.merchantloyalty.shared.DomainException} with its sentence, which the user reads.
 */
public interface WorkKind {

  /** Its name in rows and on the wire, at most 40 characters: {@code CARD_BLOCK_IMPORT}. */
  String name();

  /** Does or checks the work ({@link WorkRun#isCheck}); called in no transaction. */
  void run(WorkRun run);
}
