package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation of the running server, and every other address that it answers at, with
 * nothing but a method, and with broken heads. The operation, or the server before it, must say
 * what is wrong, must never report success, and must never fail.
 */
class BrokenRequestsIT {

  private static final List<String> OTHER_ADDRESSES =
      List.of(
          "GET /",
          "GET /openapi",
          "GET /health",
          "GET /health/ready",
          "GET /metrics",
          "GET /admin/",
          "GET /admin/sign-in.xhtml",
          "POST /admin/sign-in.xhtml",
          "GET /admin/index.xhtml",
          "GET /admin/programs/list.xhtml",
          "GET /admin/language",
          "POST /admin/alive",
          "GET /soap/merchant/cashregister-2",
          "POST /soap/merchant/cashregister-2",
          "POST /extclientproxy/service",
          "POST /extclientproxy/service/v2",
          "GET /api/media/nothing",
          "GET /nothing");

  /** Appended to the path. */
  private static final List<String> PATHS = List.of("%", "%z", "%zz", "/%00", "/%ED%A0%80", "/%ff");

  /** Used in place of a proper head; each ends the head. */
  private static final List<String> HEADS =
      List.of(
          "\r\n",
          "Host: x\r\nContent-Length: abc\r\n\r\n",
          "Host: x\r\nContent-Length: -1\r\n\r\n",
          "Host: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
          "Host: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
          "Host: x\r\nBig: " + "x".repeat(20_000) + "\r\n\r\n");

  @TestFactory
  Stream<DynamicTest> aPathThatIsNoneIsRefusedInWords() {
    return each(
        address -> {
          List<String> bad = new ArrayList<>();
          for (String path : PATHS) {
            RawAnswer answer = RawAnswer.to(address + path, "Host: x\r\nConnection: close\r\n\r\n");
            if (answer.status() != 400 || !answer.isProblem()) {
              bad.add(path + ": " + answer);
            }
          }
          return bad;
        });
  }

  @TestFactory
  Stream<DynamicTest> aHeadOutOfOrderIsRefusedInWords() {
    return each(
        address -> {
          List<String> bad = new ArrayList<>();
          for (String head : HEADS) {
            RawAnswer answer = RawAnswer.to(address, head);
            if (answer.status() != 400 || !answer.isProblem()) {
              bad.add(head.substring(0, Math.min(60, head.length())) + ": " + answer);
            }
          }
          return bad;
        });
  }

  /** No body, no content type, no credentials. */
  @TestFactory
  Stream<DynamicTest> nothingAtAllIsNeverAFault() {
    return each(
        address -> {
          RawAnswer answer = RawAnswer.to(address, "Host: x\r\nConnection: close\r\n\r\n");
          // the old service reports it with a fault, which SOAP 1.1 sends as a 500
          boolean fault = answer.status() == 500 && answer.text().contains("<soap:Fault>");
          boolean good =
              (fault || (answer.status() >= 200 && answer.status() < 500))
                  && answer.text().contains("\r\nDate: ")
                  && !answer.text().contains("Payara");
          return good ? List.of() : List.of(answer.toString());
        });
  }

  /**
   * Calls by a principal with the right: the answer names what is left out, and none is a fault.
   */
  @TestFactory
  Stream<DynamicTest> whoMayAndSendsNoBodyIsToldSo() {
    Rehearsal rehearsal = Rehearsal.ofAll();
    return rehearsal.operations().stream()
        .filter(operation -> operation.bodyType().isPresent())
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> {
                      Rehearsal.Setting setting = rehearsal.settingFor(operation);
                      World world = World.at(setting.scene()).orElseThrow();
                      Caller right = rehearsal.right(operation, world, setting);
                      Call.Reply reply =
                          rehearsal
                              .valid(operation, world, right)
                              .as(right)
                              .body(new byte[0])
                              .without("Content-Type")
                              .send();
                      assertThat(reply.status()).as(reply.toString()).isIn(400, 415);
                      assertThat(reply.contentType()).isEqualTo("application/problem+json");
                    }));
  }

  private interface Question {
    List<String> wrongAt(String address);
  }

  private static Stream<DynamicTest> each(Question question) {
    Stream<String> operations =
        Rehearsal.ofAll().operations().stream()
            .map(o -> o.method() + " " + o.path().replaceAll("\\{[^}]+}", "SOME_CARD"));
    return Stream.concat(operations, OTHER_ADDRESSES.stream())
        .map(
            address ->
                DynamicTest.dynamicTest(
                    address, () -> assertThat(question.wrongAt(address)).isEmpty()));
  }
}
