package io.merchantloyalty.web.door;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * What stands at the head of every answer, whoever made it: its time, the phrase that belongs to
 * its status, and nothing of which server in which version this is.
 */
final class AnswerHead {

  private static volatile Dated now = new Dated(0, "");

  private AnswerHead() {}

  /** Before the head is written. */
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
   * When the request comes: once the answer has begun the server takes no date any more, not even
   * its own. Whoever takes all headers out for another answer takes this one, too.
   */
  static void prepare(HttpResponsePacket answer) {
    answer.getHeaders().setValue("Date").setString(date());
  }

  /** Written anew once a second. */
  private static String date() {
    long second = System.currentTimeMillis() / 1000;
    Dated last = now;
    if (last.second() != second) {
      last =
          new Dated(
              second,
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  ZonedDateTime.ofInstant(
                      java.time.Instant.ofEpochSecond(second), ZoneOffset.UTC)));
      now = last;
    }
    return last.text();
  }

  private record Dated(long second, String text) {}
}
