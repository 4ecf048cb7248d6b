package io.merchantloyalty.web.door;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What of a request's head is looked at before its body is waited for. */
interface HeadRule {

  /**
   * The head of a request.
   *
   * @param method as sent
   * @param path raw and without the query
   * @param header gives a header by name; null when there is none
   * @param lines gives all lines of a header by name, as they came
   * @param address of the other end of the connection
   */
  record Head(
      String method,
      String path,
      UnaryOperator<String> header,
      Function<String, List<String>> lines,
      String address) {

    Optional<String> value(String name) {
      return Optional.ofNullable(header.apply(name));
    }

    boolean isMultipart() {
      return value("Content-Type").filter(type -> startsWith(type, "multipart/")).isPresent();
    }

    private static boolean startsWith(String text, String start) {
      return text.stripLeading().regionMatches(true, 0, start, 0, start.length());
    }
  }

  /** Whether an upload is taken there at all. */
  boolean takesUploads(Head head);

  /** Why a body is not waited for: whoever must show credentials shows none. */
  Optional<Turned> refusesUnseen(Head head);

  /**
   * Why more than a little is not taken: the credentials are wrong. May ask the business tier, and
   * costs what signing in costs.
   */
  Optional<Turned> refusesMore(Head head);
}
