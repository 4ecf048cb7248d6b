package io.merchantloyalty.web.door;

import io.merchantloyalty.web.AccessLog;
import io.merchantloyalty.web.CorrelationId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.DataChunk;

/** Tells a guest that it is turned away, and writes it to the log. */
final class TurningAway {

  private TurningAway() {}

  /** {@code complete}: whether nothing more is arriving that would be cut off. */
  static void of(Guest guest, HttpRequestPacket request, Turned why, boolean complete) {
    if (guest.turnAway(System.nanoTime())) {
      String id = CorrelationId.chosenFor(request.getHeader(CorrelationId.HEADER));
      String method = request.getMethod().getMethodString();
      note(guest, method, request.getRequestURI(), why, id);
      guest.hear(why.bytes(id, !"HEAD".equals(method)), complete);
    }
  }

  /** A request whose head was never read to its end. */
  static void ofBrokenHead(Guest guest, HttpRequestPacket request) {
    Turned why =
        Turned.badRequest("the head cannot be read: the lengths, Host, or the form of a header");
    if (guest.turnAway(System.nanoTime())) {
      String id = CorrelationId.chosenFor(null);
      String path = said(request.getRequestURIRef().getOriginalRequestURIBC());
      note(guest, said(request.getMethodDC()), path, why, id);
      guest.hear(why.bytes(id, true), true);
    }
  }

  private static String said(DataChunk text) {
    return text.isNull() ? "?" : text.toString(StandardCharsets.ISO_8859_1);
  }

  /** A guest whose body takes too long, unless the rest of it arrives at this moment. */
  static void ofTooSlow(Guest guest) {
    guest
        .turnAwayWhileWaiting(System.nanoTime())
        .ifPresent(
            request -> {
              String[] methodAndPath = request.split(" ", 2);
              String id = CorrelationId.chosenFor(null);
              Turned why = Turned.tooSlow();
              note(guest, methodAndPath[0], methodAndPath[1], why, id);
              guest.hear(why.bytes(id, true), false);
            });
  }

  private static void note(Guest guest, String method, String path, Turned why, String id) {
    CorrelationId.during(
        Optional.of(id),
        () -> AccessLog.writeTurnedAway(method, path, why.status(), guest.address()));
  }
}
