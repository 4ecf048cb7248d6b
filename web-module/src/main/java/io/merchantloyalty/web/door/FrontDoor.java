package io.merchantloyalty.web.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.ssl.SSLBaseFilter;

/**
 * A filter between the server's reader of HTTP and all that answers. It passes a request on when
 * its head is in order and all of its body is there. Until then a body holds memory and a
 * connection, and no thread: reading goes on whenever something comes.
 */
final class FrontDoor extends BaseFilter {

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** On a request of which only a beginning was passed on. */
  private static final Attribute<Boolean> CUT =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(FrontDoor.class.getName() + ".cut");

  private final DoorLimits limits;
  private final HeadRule rule;
  private final Guests guests = new Guests();
  private final ByteShares memory;
  private final GivenThreads threads;

  FrontDoor(DoorLimits limits, HeadRule rule) {
    this.limits = limits;
    this.rule = rule;
    this.memory = new ByteShares(limits.waitingBytesMax());
    this.threads = new GivenThreads(limits);
  }

  DoorLimits limits() {
    return limits;
  }

  Guests guests() {
    return guests;
  }

  GivenThreads threads() {
    return threads;
  }

  ByteShares memory() {
    return memory;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    Guest guest = guests.of(connection);
    connection.setMaxAsyncWriteQueueSize(limits.answerBytesMax());
    connection.setWriteTimeout(limits.readingTime().toMillis(), TimeUnit.MILLISECONDS);
    guest.bufferLittle();
    int most = limits.connectionsPerAddress();
    if (most > 0 && guests.connectionsOf(guest.address()) > most) {
      guest.leave();
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  /** An upgrade is offered, not demanded (RFC 9110): every request is answered as it stands. */
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    if (event.type() == IncomingHttpUpgradeEvent.TYPE
        && ((IncomingHttpUpgradeEvent) event).getHttpHeader()
            instanceof HttpRequestPacket request) {
      // else the server reads the body as something without an end
      request.setIgnoreContentModifiers(false);
      request.getUpgradeDC().recycle();
      request.getHeaders().removeHeader(Header.Upgrade);
      return context.getStopAction();
    }
    if (event == HttpServerFilter.RESPONSE_COMPLETE_EVENT) {
      restIsPassedOver(HttpContext.get(context));
    }
    return context.getInvokeAction();
  }

  /** The server's reader knows how to read the rest of a request that is answered already. */
  private static void restIsPassedOver(HttpContext answered) {
    if (answered != null && answered.getRequest() != null && CUT.isSet(answered.getRequest())) {
      answered.getRequest().setExpectContent(true);
    }
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (!(context.getMessage() instanceof HttpContent content)
        || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
      return context.getInvokeAction();
    }
    Guest guest = guests.of(context.getConnection());
    if (guest.isTurnedAway() || isRest(request)) {
      return context.getStopAction();
    }
    if (HttpContent.isBroken(content)) {
      return turnAway(context, content, Turned.badRequest("the body is not in its own coding"));
    }
    if (request.getMethod() == Method.PRI) {
      return priorKnowledge(context, content);
    }
    Optional<Body> coming = guest.body();
    return coming.isPresent()
        ? more(context, content, request, guest, coming.get())
        : begin(context, content, request, guest);
  }

  private NextAction begin(
      FilterChainContext context, HttpContent content, HttpRequestPacket request, Guest guest) {
    HeadRule.Head head = headOf(request, guest);
    Optional<Turned> no =
        HeadCheck.broken(head, request.isExpectContent() || content.getContent().hasRemaining());
    if (no.isPresent()) {
      return turnAway(context, content, no.get());
    }
    if (guest.lyingBytes() > limits.answerBytesMax() / 4) {
      // asks for more and takes nothing of what it has asked for
      guest.leave();
      return context.getStopAction();
    }
    if (head.isMultipart() && !rule.takesUploads(head)) {
      return turnAway(context, content, Turned.unsupported("no file is uploaded here"));
    }
    if (content.isLast() && !head.isMultipart()) {
      return threads.give(context, request, guest);
    }
    Optional<Turned> stranger =
        rule.refusesUnseen(head)
            .or(() -> head.isMultipart() ? refusesMore(head, guest) : Optional.empty());
    if (stranger.isPresent()) {
      return turnAway(context, content, stranger.get());
    }
    Body body = new Body(Allowances.of(head, limits), memory, guest.address(), System.nanoTime());
    guest.awaits(body, head.method() + " " + head.path());
    if (request.getContentLength() > body.bytesMax()) {
      // the operation refuses it by its length, in its own words
      return passOn(context, request, guest, body, true);
    }
    if (!content.isLast() && request.requiresAcknowledgement()) {
      context.write(Buffers.wrap(context.getMemoryManager(), CONTINUE));
    }
    return more(context, content, request, guest, body);
  }

  private NextAction more(
      FilterChainContext context,
      HttpContent content,
      HttpRequestPacket request,
      Guest guest,
      Body body) {
    int before = body.length();
    Optional<Turned> no = body.take(content.getContent());
    if (no.isEmpty() && before <= Body.UNSEEN_BYTES_MAX && body.length() > Body.UNSEEN_BYTES_MAX) {
      no = refusesMore(headOf(request, guest), guest);
    }
    if (no.isPresent()) {
      return turnAway(context, content, no.get());
    }
    if (content.isLast() || body.isCut()) {
      return passOn(context, request, guest, body, !content.isLast());
    }
    return context.getStopAction();
  }

  private Optional<Turned> refusesMore(HeadRule.Head head, Guest guest) {
    return threads.ask(guest, () -> rule.refusesMore(head));
  }

  private NextAction passOn(
      FilterChainContext context, HttpRequestPacket request, Guest guest, Body body, boolean cut) {
    byte[] bytes = body.bytes();
    if (cut) {
      CUT.set(request, Boolean.TRUE);
      // whoever answers must not wait for what is not kept
      request.setExpectContent(false);
    }
    context.setMessage(
        HttpContent.builder(request)
            .content(Buffers.wrap(context.getMemoryManager(), bytes))
            .last(true)
            .build());
    return threads.give(context, request, guest);
  }

  /** What still comes of a body that was passed on cut. */
  private static boolean isRest(HttpRequestPacket request) {
    return CUT.isSet(request);
  }

  /**
   * HTTP/2 brings the bodies of many requests on one connection, past this door. Over TLS a client
   * may have agreed on it with the server; elsewhere it is not spoken.
   */
  private NextAction priorKnowledge(FilterChainContext context, HttpContent content) {
    return context.getFilterChain().indexOfType(SSLBaseFilter.class) >= 0
        ? context.getInvokeAction()
        : turnAway(context, content, Turned.otherVersion());
  }

  private NextAction turnAway(FilterChainContext context, HttpContent content, Turned why) {
    Guest guest = guests.of(context.getConnection());
    TurningAway.of(guest, (HttpRequestPacket) content.getHttpHeader(), why, content.isLast());
    return context.getStopAction();
  }

  private static HeadRule.Head headOf(HttpRequestPacket request, Guest guest) {
    return new HeadRule.Head(
        request.getMethod().getMethodString(),
        request.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1),
        request::getHeader,
        name -> lines(request, name),
        guest.address());
  }

  private static List<String> lines(HttpRequestPacket request, String name) {
    List<String> lines = new ArrayList<>();
    request.getHeaders().values(name).forEach(lines::add);
    return lines;
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof HttpPacket packet) {
      HttpHeader head = packet.getHttpHeader();
      if (head instanceof HttpResponsePacket answer) {
        if (answer.isAcknowledgement()) {
          // said already, when the body began to be waited for
          answer.acknowledged();
          return context.getStopAction();
        }
        if (!answer.isCommitted()) {
          AnswerHead.complete(answer);
        }
        if (packet instanceof HttpContent content && content.isLast()) {
          guests.of(context.getConnection()).answered(System.nanoTime());
        }
      }
    }
    return context.getInvokeAction();
  }
}
