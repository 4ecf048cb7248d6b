package io.merchantloyalty.web.door;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the front door checks in a request's head before it waits for the body. */
interface HeadRule {

  /**
   * The head of a request.
   *
   * @param method as sent
   * @param path raw and without the query
   * @param header returns a header by name; null when there is none
   * @param lines returns all lines of a header by name, as they came
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

  /** Whether the operation or page accepts uploads at all. */
  boolean takesUploads(Head head);

  /**
   * Why the front door does not wait for a body: credentials are required and the head has none.
   */
  Optional<Turned> refusesUnseen(Head head);

  /**
   * Why only a little of a body is accepted: the credentials are wrong. This may ask the business
   * tier, and costs as much as signing in.
   */
  Optional<Turned> refusesMore(Head head);
}
