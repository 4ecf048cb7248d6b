package io.merchantloyalty.web.door;

import java.util.Map;
import java.util.Optional;

/** The reason phrases of RFC 9110 and RFC 6585 that the server does not know, and our own. */
final class Phrases {

  private static final Map<Integer, String> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(408, "Request Timeout"),
          Map.entry(413, "Content Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(423, "Locked"),
          Map.entry(428, "Precondition Required"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(505, "HTTP Version Not Supported"),
          Map.entry(507, "Insufficient Storage"));

  private Phrases() {}

  static Optional<String> of(int status) {
    return Optional.ofNullable(BY_STATUS.get(status));
  }
}
