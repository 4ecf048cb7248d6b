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
 * A filter between the server's HTTP reader and everything that answers. It passes a request on
 * when the head is in order and the body is complete. Until then, a body holds memory and a
 * connection, but no thread: reading continues whenever bytes arrive.
 */
final class FrontDoor extends BaseFilter {

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** Set on a request of which only the beginning was passed on. */
  private static final Attribute<Boolean> CUT =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(FrontDoor.class.getName() + ".cut");

  private final DoorLimits limits;
  private final HeadRule rule;
  private final Guests guests = new Guests();
  private final ByteShares memory;
  private final GivenThreads threads;
  private final BrokenHeads brokenHeads = new BrokenHeads(this);

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

  /** Hears of heads that the reader of HTTP cannot read. */
  BrokenHeads brokenHeads() {
    return brokenHeads;
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

  /** An upgrade is offered, not demanded (RFC 9110). Every request is answered without it. */
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    if (event.type() == IncomingHttpUpgradeEvent.TYPE
        && ((IncomingHttpUpgradeEvent) event).getHttpHeader()
            instanceof HttpRequestPacket request) {
      // otherwise the server reads the body as one without an end
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

  /** The server's HTTP reader can read the rest of a request that is already answered. */
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
      return turnAway(
          context, content, Turned.badRequest("the body does not match its Transfer-Encoding"));
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
      // the caller asks for more and reads nothing of what it has asked for
      guest.leave();
      return context.getStopAction();
    }
    if (head.isMultipart() && !rule.takesUploads(head)) {
      return turnAway(context, content, Turned.unsupported("this path takes no file upload"));
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
    if (cut) {
      CUT.set(request, Boolean.TRUE);
      // the code that answers must not wait for bytes that are not kept
      request.setExpectContent(false);
    }
    context.setMessage(
        HttpContent.builder(request)
            .content(Buffers.wrap(context.getMemoryManager(), body.bytes()))
            .last(true)
            .build());
    return threads.give(context, request, guest);
  }

  /** What still arrives of a body that was cut and passed on. */
  private static boolean isRest(HttpRequestPacket request) {
    return CUT.isSet(request);
  }

  /**
   * HTTP/2 carries the bodies of many requests on one connection, past the front door. Over TLS, a
   * client may have agreed on HTTP/2 with the server; elsewhere it is not spoken.
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
          // already sent when the wait for the body began
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
