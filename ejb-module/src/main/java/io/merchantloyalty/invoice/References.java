package io.merchantloyalty.invoice;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * The references that people and tills see: digits only, in order of time, and not to be guessed
 * from one another.
 */
public final class References {

  private static final Random RANDOM = new SecureRandom();
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final DateTimeFormatter ERS_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  /** So that the first of an invoice's digits is no zero. */
  private static final long DAYS_BASE = 10_000;

  private static final long TEN_DIGITS = 10_000_000_000L;
  private static final int EIGHT_DIGITS = 100_000_000;

  private References() {}

  /**
   * An invoice's: 10,000 and the days since 2020, enough until 2266, then ten random digits. These
   * 15 digits without a leading zero are exact in a double, because old clients in JavaScript read
   * the reference as a number. Two bills of a day may get the same one; the database refuses the
   * second, and its call is tried again.
   */
  static String ofInvoice(Instant now) {
    long days = Duration.between(START, now).toDays();
    return (DAYS_BASE + days) + String.format("%010d", RANDOM.nextLong(TEN_DIGITS));
  }

  /**
   * A payment's, the ersReference: {@code yyyyMMddHHmmssSSS} in UTC, then eight random digits (spec
   * 01).
   */
  public static String ofPayment(Instant now) {
    return ERS_TIME.format(now) + String.format("%08d", RANDOM.nextInt(EIGHT_DIGITS));
  }
}
