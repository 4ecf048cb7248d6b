package io.merchantloyalty.web.door;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Completes the head of every answer, whoever made it: adds the time and the standard phrase of its
 * status, and removes what names the server and its version.
 */
final class AnswerHead {

  /** As HTTP has it: the day has two digits, which RFC 1123 leaves open. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static volatile Dated now = new Dated(0, "");

  private AnswerHead() {}

  /** Runs before the head is written. */
  static void complete(HttpResponsePacket answer) {
    MimeHeaders head = answer.getHeaders();
    head.removeHeader("Server");
    head.removeHeader("X-Powered-By");
    DataChunk date = head.getValue("Date");
    if (date != null) {
      date.setString(date());
    }
    Phrases.of(answer.getStatus())
        .ifPresent(
            phrase -> {
              answer.setAllowCustomReasonPhrase(true);
              answer.setReasonPhrase(phrase);
            });
  }

  /**
   * Runs when the request arrives: once the answer has begun, the server accepts no date any more,
   * not even its own. Code that removes all headers to give another answer removes this one, too.
   */
  static void prepare(HttpResponsePacket answer) {
    answer.getHeaders().setValue("Date").setString(date());
  }

  /** Made again once a second. */
  static String date() {
    long second = System.currentTimeMillis() / 1000;
    Dated last = now;
    if (last.second() != second) {
      last = new Dated(second, of(Instant.ofEpochSecond(second)));
      now = last;
    }
    return last.text();
  }

  static String of(Instant moment) {
    return DATE.format(moment);
  }

  private record Dated(long second, String text) {}
}
