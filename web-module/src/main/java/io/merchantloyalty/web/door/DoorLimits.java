package io.merchantloyalty.web.door;

import java.time.Duration;

/**
 * What one caller may take.
 *
 * @param bodyBytesMax of a body that is no upload. A longer body is cut to one byte over this limit
 *     and passed on, and the operation refuses it in its own words
 * @param uploadBytesMax of an upload
 * @param bodyTime within which a body must be complete
 * @param uploadTime within which an upload must be complete
 * @param bytesPerSecondMin the slowest rate at which an upload may arrive and an answer may be read
 * @param waitingBytesMax of all bodies that wait together; one address may take half
 * @param answerBytesMax of the answers of one connection that the caller has not read yet. More
 *     makes the thread that writes them wait
 * @param readingTime within which some of an answer must be read
 * @param connectionsPerAddress open at once. 0: no limit, because a proxy is in front
 * @param threads that answer. One address can use three quarters of them; behind a proxy, all of
 *     them
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
