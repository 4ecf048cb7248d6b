package io.merchantloyalty.web.door;

import java.time.Duration;

/**
 * What one caller may take.
 *
 * @param bodyBytesMax of a body that is no upload; a longer one is handed on cut, one byte too
 *     long, for the operation to refuse in its own words
 * @param uploadBytesMax of an upload
 * @param bodyTime in which a body must be there
 * @param uploadTime in which an upload must be there
 * @param bytesPerSecondMin what an upload, and who reads an answer, must get done
 * @param waitingBytesMax of all bodies that wait together; one address may take half
 * @param answerBytesMax of one connection's answers that the caller has not taken yet; more makes
 *     the thread wait that writes it
 * @param readingTime in which something of an answer must be taken
 * @param connectionsPerAddress open at once; 0: as many as come, for a proxy stands in front
 * @param threads that answer, of which one address has three quarters; behind a proxy all
 * @param partsMax of an upload to the API
 * @param pagePartsMax of an upload to a page, whose form has hidden fields
 */
record DoorLimits(
    int bodyBytesMax,
    int uploadBytesMax,
    Duration bodyTime,
    Duration uploadTime,
    int bytesPerSecondMin,
    long waitingBytesMax,
    int answerBytesMax,
    Duration readingTime,
    int connectionsPerAddress,
    int threads,
    int partsMax,
    int pagePartsMax) {

  private static final int MEBIBYTE = 1 << 20;

  /** An eighth of the heap is for bodies that wait. */
  static DoorLimits usual(Duration bodyTime, int connectionsPerAddress, int threads) {
    return new DoorLimits(
        MEBIBYTE,
        8 * MEBIBYTE,
        bodyTime,
        bodyTime.multipliedBy(6),
        4096,
        Math.max(2L * 8 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 8),
        MEBIBYTE,
        bodyTime,
        connectionsPerAddress,
        threads,
        5,
        40);
  }
}
