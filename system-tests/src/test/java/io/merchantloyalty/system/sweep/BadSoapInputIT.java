package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.Principals;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * {@link BadInputIT} over SOAP, for every operation of the running server's WSDL. The service is
 * liberal, so what is strange may be accepted; but whatever comes is answered with a result code,
 * never with a failure of the server, never late, and what was refused has changed nothing. Only
 * what is no call at all is a fault.
 */
class BadSoapInputIT {

  private static final long SEED = 20260302;
  private static final int MANGLED = 40;
  private static final long MILLIS_MAX = 2_000;
  private static final int HUNDRED_MEGABYTES = 100_000_000;
  private static final int FAILURES_SHOWN = 25;

  /** Each element is sent so many of the strange texts, others in each operation. */
  private static final int TEXTS_OF_EACH = 5;

  /** 90 would be a failure of the server; a bill that cannot be updated any more says it, too. */
  private static final Set<Integer> CODES =
      Set.of(
          0, 1, 2, 10, 11, 12, 20, 21, 22, 23, 29, 33, 37, 48, 49, 50, 51, 52, 53, 54, 55, 58, 64,
          91, 95, 96, 97, 98, 99);

  private static final Set<String> SAY_90_OF_A_BILL_THAT_IS_DONE = Set.of("updateInvoice");

  private static final List<String> STRANGE_TEXTS =
      List.of(
          "",
          " ",
          "x",
          "-1",
          "1e5",
          "NaN",
          "1,50",
          "1.001",
          "1.0000000000001",
          "99999999999999999999999999",
          "9".repeat(2_000),
          "2147483648",
          "-2147483649",
          "true",
          "2026-13-45T99:00:00Z",
          "' or 1=1 --",
          "<&>\"'",
          "\uD83D\uDE00",
          "../../etc/passwd",
          "http://169.254.169.254/",
          "%n%s%x",
          "x".repeat(100_000));

  private static DatabaseState.Camera camera;

  @BeforeAll
  static void open() throws SQLException {
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void end() throws SQLException {
    camera.close();
  }

  @TestFactory
  Stream<DynamicTest> everyStrangeElementIsAnsweredWithAResultCode() {
    return each(Attack::elements);
  }

  @TestFactory
  Stream<DynamicTest> aStrangeContextIsAnsweredWithAResultCode() {
    return each(Attack::context);
  }

  @TestFactory
  Stream<DynamicTest> mangledBytesAreNeverAFailureOfTheServer() {
    return each(Attack::mangled);
  }

  private static Stream<DynamicTest> each(Consumer<Attack> attack) {
    return SoapCall.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation, () -> new Attack(operation).run(attack)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE e>",
        "<!DOCTYPE e SYSTEM 'http://127.0.0.1:1/never-fetched.dtd'>",
        "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE e [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>",
        "<!DOCTYPE e [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
        "<?xml version='1.1'?>"
      })
  void doctypesAndEntitiesAreFaults(String prolog) {
    String call = SoapCall.captured("benchmarkingNop").xml();
    assertFault(prolog + call);
    assertFault(prolog + call.replace("benchmarkingNop xmlns", "benchmarkingNop a='&c;&x;' xmlns"));
  }

  @Test
  void whatIsNoCallIsAFaultAndCostsNothing() {
    String call = SoapCall.captured("sendInvoice").xml();
    String deep = "<a>".repeat(10_000);
    String attributes = "<a " + numbered("a%d='1' ", 5_000) + "/>";
    for (String body :
        List.of(
            "",
            " ",
            "null",
            "{\"a\":1}",
            "<a/>",
            call.substring(0, call.length() / 2),
            call + call,
            call.replace("schemas.xmlsoap.org/soap", "www.w3.org/2003/05/soap"),
            call.replace("external.interfaces.ers", "other"),
            call.replace("sendInvoice", "stealMoney"),
            call.replace("<invoice>", "<invoice>" + deep),
            call.replace("<invoice>", "<invoice>&#0;"),
            call.replace("<invoice>", "<invoice>\u0001"),
            call.replace("<invoice>", "<invoice>" + attributes),
            call.replace("<invoice>", "<invoice>" + numbered("<a%d/>", 1_000)),
            call.replace("<invoice>", "<invoice>" + "<a/>".repeat(40_000)),
            call.replace("<title>", "<title>" + "x".repeat(1_100_000)))) {
      assertFault(body);
    }
  }

  private static String numbered(String pattern, int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(pattern.formatted(i));
    }
    return all.toString();
  }

  /** It may answer behind the last tag that it reads; what counts is that it answers in time. */
  private static void assertFault(String body) {
    Call.Reply reply = sent(body.getBytes(StandardCharsets.UTF_8));
    String what = body.substring(0, Math.min(200, body.length())) + " -> " + reply;
    if (reply.status() == 200) {
      // a call that is complete before what is wrong behind it
      assertThat(body).as(what).contains("</soap:Envelope><soap:Envelope");
      return;
    }
    assertThat(reply.status()).as(what).isEqualTo(500);
    assertThat(reply.text()).as(what).contains("faultcode").doesNotContain("root:");
    assertThat(Leaks.in(reply.text())).as(what).isEmpty();
    assertThat(reply.millis()).as(what).isLessThan(MILLIS_MAX);
  }

  @Test
  void aHundredMegabytesInChunksAreRefusedEarly() {
    Call head = Call.of("POST", SoapCall.DOOR).with("Content-Type", "text/xml; charset=UTF-8");
    String open = SoapCall.captured("sendInvoice").xml();
    // never closed, so that there is always more to come
    HugeBody.Answer answer =
        HugeBody.send(head, open.substring(0, open.indexOf("</title>")), HUNDRED_MEGABYTES, false);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(500);
    assertThat(answer.text()).contains("faultcode");
    // what its socket and ours had room for
    assertThat(answer.bytesTaken()).isLessThan(HUNDRED_MEGABYTES / 4);
    assertThat(answer.millis()).isLessThan(MILLIS_MAX);
    HugeBody.Answer announced = HugeBody.send(head, " ", HUNDRED_MEGABYTES, true);
    assertThat(announced.status()).as(announced.toString()).isEqualTo(500);
    assertThat(announced.millis()).isLessThan(MILLIS_MAX);
  }

  private static Call.Reply sent(byte[] body) {
    return Call.of("POST", SoapCall.DOOR)
        .with("Content-Type", "text/xml; charset=UTF-8")
        .with("SOAPAction", "\"\"")
        .body(body)
        .send();
  }

  /** All that is sent to one operation by the one who may call it. */
  private static final class Attack {

    private final String operation;
    private final SoapCall valid;
    private final Random random;
    private final List<String> failures = new ArrayList<>();
    private DatabaseState last;

    Attack(String operation) {
      this.operation = operation;
      this.random = new Random(SEED + operation.hashCode());
      World world = World.at(Scene.SENT).orElseThrow();
      SoapCall call = SoapCall.captured(operation).about(world);
      this.valid =
          call.hasContext() && call.principalType().equals(SoapCaller.USER)
              ? call.as(SoapCaller.user("the owner", Principals.MERCHANT))
              : call.as(SoapCaller.till("the till", world.till()));
    }

    void run(Consumer<Attack> attack) {
      last = camera.take();
      attack.accept(this);
      assertThat(failures.stream().limit(FAILURES_SHOWN))
          .as(failures.size() + " bad answers, seed " + SEED)
          .isEmpty();
    }

    void elements() {
      for (int i = 0; i < valid.leaves().size(); i++) {
        breakElement(i);
      }
    }

    private void breakElement(int index) {
      String name = valid.leaves().get(index).getNodeName();
      for (String text : someTexts()) {
        SoapCall broken = valid.copy();
        broken.leaves().get(index).setTextContent(text);
        send(name + " = " + shown(text), broken);
      }
      SoapCall without = valid.copy();
      Element gone = without.leaves().get(index);
      gone.getParentNode().removeChild(gone);
      send("without " + name, without);
      SoapCall twice = valid.copy();
      Element first = twice.leaves().get(index);
      first.getParentNode().appendChild(first.cloneNode(true));
      send(name + " twice", twice);
      SoapCall nested = valid.copy();
      Element inside = nested.leaves().get(index);
      inside.appendChild(inside.cloneNode(true));
      send(name + " in itself", nested);
      SoapCall renamed = valid.copy();
      Element known = renamed.leaves().get(index);
      known.getOwnerDocument().renameNode(known, "urn:other", "o:" + name);
      send(name + " of another namespace", renamed);
    }

    void context() {
      if (!valid.hasContext()) {
        return;
      }
      for (String name : List.of("id", "type", "password", "clientRequestTimeout", "channel")) {
        for (String text : someTexts()) {
          SoapCall broken = valid.copy();
          for (Element element : broken.named(name)) {
            if ("context".equals(element.getParentNode().getNodeName())
                || "initiatorPrincipalId".equals(element.getParentNode().getNodeName())) {
              element.setTextContent(text);
            }
          }
          send("context: " + name + " = " + shown(text), broken);
        }
      }
    }

    void mangled() {
      byte[] bytes = valid.xml().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < MANGLED; i++) {
        byte[] copy = bytes.clone();
        for (int change = 0; change <= random.nextInt(3); change++) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        check("mangled " + new String(copy, StandardCharsets.UTF_8), sent(copy), true);
      }
      camera.forgiveGuesses();
    }

    private List<String> someTexts() {
      List<String> texts = new ArrayList<>(STRANGE_TEXTS);
      Collections.shuffle(texts, random);
      return texts.subList(0, TEXTS_OF_EACH);
    }

    private void send(String what, SoapCall call) {
      DatabaseState before = last;
      Call.Reply reply = sent(call.xml().getBytes(StandardCharsets.UTF_8));
      int code = check(what, reply, false);
      last = camera.take();
      Set<String> changed = code == 0 ? Set.of() : last.changedSince(before);
      if (!changed.isEmpty()) {
        // what a timer of the server did meanwhile does not happen again
        DatabaseState again = last;
        sent(call.xml().getBytes(StandardCharsets.UTF_8));
        last = camera.take();
        changed = last.changedSince(again);
      }
      if (!changed.isEmpty()) {
        failures.add(what + ": refused with " + code + ", and yet changed " + changed);
      }
      if (code == 20) {
        camera.forgiveGuesses();
      }
    }

    /** The result code; negative: a fault. */
    private int check(String what, Call.Reply reply, boolean mayBeNoCall) {
      if (reply.millis() > MILLIS_MAX) {
        failures.add(what + ": took " + reply.millis() + " ms");
      }
      Leaks.in(reply.text())
          .ifPresent(leak -> failures.add(what + " tells " + leak + ": " + reply));
      SoapCall.Reply soap = SoapCall.Reply.of(reply);
      Map<String, String> fields = soap.fields();
      if (reply.status() == 500 && mayBeNoCall && fields.containsKey("faultcode")) {
        return -1;
      }
      boolean known =
          CODES.contains(soap.code())
              || (soap.code() == 90 && SAY_90_OF_A_BILL_THAT_IS_DONE.contains(operation));
      if (reply.status() != 200 || !known) {
        failures.add(what + ": " + reply);
      }
      return soap.code();
    }

    private static String shown(String text) {
      return text.substring(0, Math.min(40, text.length()));
    }
  }
}
