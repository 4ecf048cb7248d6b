package io.merchantloyalty.invoice;

import java.security.SecureRandom;
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
  private static final long TEN_DIGITS = 10_000_000_000L;
  private static final int EIGHT_DIGITS = 100_000_000;

  private References() {}

  /**
   * An invoice's: eight digits of time (minutes since 2020, enough until 2210), then ten random
   * ones.
   */
  static String ofInvoice(Instant now) {
    long minutes = (now.getEpochSecond() - START.getEpochSecond()) / 60;
    return String.format("%08d%010d", minutes, RANDOM.nextLong(TEN_DIGITS));
  }

  /**
   * A payment's, the ersReference: {@code yyyyMMddHHmmssSSS} in UTC, then eight random digits (spec
   * 01).
   */
  public static String ofPayment(Instant now) {
    return ERS_TIME.format(now) + String.format("%08d", RANDOM.nextInt(EIGHT_DIGITS));
  }
}
