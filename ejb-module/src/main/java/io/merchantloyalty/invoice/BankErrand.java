package io.merchantloyalty.invoice;

import java.sql.SQLException;
import java.util.List;

/**
 * Something that outside banks are asked for and that may be left without an answer. Every CDI bean
 * of this type is looked after by the janitor of each process, in the lane for banks.
 */
public interface BankErrand {

  /** What is to be looked at now, some at a time and without a lock. Ids are unique over all. */
  List<Long> due() throws SQLException;

  /** Finds out what became of it. Looks again under the lock: several processes may call. */
  void check(long id);
}
