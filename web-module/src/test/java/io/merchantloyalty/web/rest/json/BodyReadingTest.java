package io.merchantloyalty.web.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.body.AmountBody;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReadingTest {

  enum Colour {
    RED,
    GREEN
  }

  record Line(@NotNull @Valid AmountBody amount) {}

  @RefusedAs(ResultCode.INVALID_INVOICE_DATA)
  record Order(
      @NotNull @Size(max = 5) String name,
      Integer count,
      Colour colour,
      Instant at,
      @Secret @Size(min = 4) String pin,
      @Valid List<@NotNull Line> lines,
      byte[] picture) {}

  private final BodyReading reading =
      new BodyReading(Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  void aRightBodyIsRead() {
    Order order =
        read(
            """
            {"name":"a","count":2,"colour":"RED","at":"2026-03-01T10:30:00.5+01:00",
             "lines":[{"amount":{"value":"-1.50","currency":"SEK"}}]}
            """);
    assertThat(order.at()).isEqualTo("2026-03-01T09:30:00.500Z");
    assertThat(order.lines()).containsExactly(new Line(new AmountBody("-1.50", "SEK")));
  }

  @Test
  void nullIsAbsent() {
    assertThat(read("{\"name\":\"a\",\"count\":null,\"lines\":null}").count()).isNull();
    assertThat(faults("{\"name\":null}")).containsExactly("/name must be given");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertThat(
            faults(
                """
                {"nam":"x","a/b":{"c":[1]},"name":"toolong","lines":[null,{},
                 {"amount":{"value":"1","currency":"SEK","x":1}},
                 {"amount":{"value":"1e9","currency":"kr"}}]}
                """))
        .containsExactlyInAnyOrder(
            "/nam is not a field of this body",
            "/a~1b is not a field of this body",
            "/lines/2/amount/x is not a field of this body",
            "/name must have 0 to 5 characters or entries",
            "/lines/0 must be given",
            "/lines/1/amount must be given",
            "/lines/3/amount/value must be a plain decimal in quotes, such as \"149.50\"",
            "/lines/3/amount/currency must be a currency code of ISO 4217");
  }

  /** Before, between and after the known fields, whatever the value is. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "\"x\"", "null", "{}", "{\"y\":{\"z\":1}}", "[]", "[[1],{\"y\":2}]"})
  void anUnknownFieldIsNamedByItsOwnPlace(String value) {
    String unknown = "\"x/~\":" + value;
    String amount = "{\"value\":\"1\",\"currency\":\"SEK\"}";
    for (String body :
        List.of(
            "{%s,\"name\":\"a\",\"lines\":[{\"amount\":AMOUNT}]}",
            "{\"name\":\"a\",%s,\"lines\":[{\"amount\":AMOUNT}]}",
            "{\"lines\":[{\"amount\":AMOUNT}],%s,\"name\":\"a\"}",
            "{\"name\":\"a\",\"count\":1,\"colour\":\"RED\",\"at\":null,\"pin\":null,"
                + "\"lines\":[{\"amount\":AMOUNT}],\"picture\":null,%s}")) {
      assertThat(faults(body.formatted(unknown).replace("AMOUNT", amount)))
          .as(body)
          .containsExactly("/x~1~0 is not a field of this body");
    }
    for (String line : List.of("{%s,\"amount\":AMOUNT}", "{\"amount\":AMOUNT,%s}")) {
      assertThat(faultsOfLine(line.formatted(unknown).replace("AMOUNT", amount)))
          .as(line)
          .containsExactly("/lines/1/x~1~0 is not a field of this body");
    }
    for (String nested : List.of("{%s,\"value\":\"1\",", "{\"value\":\"1\",%s,")) {
      String line = "{\"amount\":" + nested.formatted(unknown) + "\"currency\":\"SEK\"}}";
      assertThat(faultsOfLine(line))
          .as(line)
          .containsExactly("/lines/1/amount/x~1~0 is not a field of this body");
    }
  }

  private List<String> faultsOfLine(String line) {
    String first = "{\"amount\":{\"value\":\"1\",\"currency\":\"SEK\"}}";
    return faults("{\"name\":\"a\",\"lines\":[" + first + "," + line + "],\"count\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":1}                      | /name must be a string
          {"name":true}                   | /name must be a string
          {"name":{}}                     | /name must be a string
          {"name":"a","count":"1"}        | /count must be a whole number
          {"name":"a","count":1.0}        | /count must be a whole number
          {"name":"a","count":true}       | /count must be a whole number
          {"name":"a","count":""}         | /count must be a whole number
          {"name":"a","count":9999999999} | /count must be a whole number of a sensible size
          {"name":"a","colour":"BLUE"}    | /colour must be one of RED, GREEN
          {"name":"a","colour":"red"}     | /colour must be one of RED, GREEN
          {"name":"a","colour":0}         | /colour must be one of RED, GREEN
          {"name":"a","colour":""}        | /colour must be one of RED, GREEN
          {"name":"a","at":0}             | /at must be a string
          {"name":"a","lines":{}}         | /lines must be a list
          {"name":"a","lines":""}         | /lines must be a list
          {"name":"a","lines":[""]}       | /lines/0 must be an object
          {"name":"a","lines":[[]]}       | /lines/0 must be an object
          {"name":"a","lines":[{"amount":1.5}]} | /lines/0/amount must be an object
          {"name":"a","lines":[{"amount":{"value":1.5,"currency":"SEK"}}]} | /lines/0/amount/value must be a string
          {"name":"a","name":"b"}         | /name is there twice
          {"name":"a","x":{"y":1,"y":2}}  | /x/y is there twice
          []                              | the body must be an object
          "name"                          | the body must be an object
          1                               | the body must be an object
          null                            | the body must be given
          {"name":"a"} {}                 | the body must be one JSON value
          {"name":"a"} 1                  | the body must be one JSON value
          {"name":"a"                     | the body is not JSON at line 1, column 12
          {'name':'a'}                    | the body is not JSON at line 1, column 2
          {"name":NaN}                    | the body is not JSON at line 1, column 12
          {"name":"a",}                   | the body is not JSON at line 1, column 13
          // no comments                  | the body is not JSON at line 1, column 1
          """)
  void whatIsNotOfTheShapeIsRefusedByName(String body, String fault) {
    assertThat(faults(body)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:30:00",
        "2026-03-01",
        "2026-03-01T10:30Z",
        "2026-02-30T10:30:00Z",
        "2026-03-01T25:00:00Z",
        "2026-03-01 10:30:00Z",
        "2026-03-01T10:30:60Z",
        "2026-03-01T10:30:00+0100",
        "+10000-01-01T00:00:00Z",
        "now",
        ""
      })
  void aTimeNeedsSecondsAndOffset(String time) {
    assertThat(faults("{\"name\":\"a\",\"at\":\"" + time + "\"}"))
        .containsExactly(
            "/at must be a time of RFC 3339 with offset, such as 2026-03-01T09:30:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "0999-12-31T23:59:59Z",
        "1000-01-01T00:30:00+01:00",
        "2999-12-31T23:30:00-01:00",
        "3000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void aTimeThatNoColumnHoldsIsOutOfRange(String time) {
    assertThat(faults("{\"name\":\"a\",\"at\":\"" + time + "\"}"))
        .containsExactly("/at must be a time from 1000-01-01T00:00:00Z to 2999-12-31T23:59:59Z");
  }

  @Test
  void anEmojiIsOneCharacterOfATextsLimit() {
    String emoji = "\uD83D\uDE00";
    assertThat(read("{\"name\":\"" + emoji.repeat(5) + "\"}").name()).isEqualTo(emoji.repeat(5));
    assertThat(faults("{\"name\":\"" + emoji.repeat(6) + "\"}"))
        .containsExactly("/name must have 0 to 5 characters or entries");
    assertThat(faults("{\"name\":\"a\",\"pin\":\"" + emoji.repeat(3) + "\"}"))
        .containsExactly("/pin must have 4 to 2147483647 characters or entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\ud800", "\\udc00x", "\\uffff"})
  void charactersThatCannotBeWrittenEverywhereAreRefused(String escape) {
    assertThat(faults("{\"name\":\"" + escape + "\"}"))
        .containsExactly("/name must not have control characters or half surrogate pairs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptyBodyIsRefused(String body) {
    assertThat(faults(body)).containsExactly("the body must be given");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin = "{\"name\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin).getMessage()).isEqualTo("the body must be UTF-8");
    byte[] wide = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16);
    assertThat(refused(wide).getMessage()).isEqualTo("the body must be UTF-8");
  }

  @Test
  void endlessNestingIsRefused() {
    assertThat(faults("{\"x\":" + "[".repeat(100_000)))
        .containsExactly("the body is nested too deeply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[1,2]", "{}", "\"%%\"", "\"YQ\\u0000\""})
  void bytesAreBase64AndNothingElse(String value) {
    byte[] body = ("{\"name\":\"a\",\"picture\":" + value + "}").getBytes(StandardCharsets.UTF_8);
    assertThat(refused(body).getMessage()).isEqualTo("/picture must be Base64");
    assertThat(read("{\"name\":\"a\",\"picture\":\"YWI=\"}").picture()).containsExactly('a', 'b');
  }

  @Test
  void whatIsTooLongToBeReadIsNamed() {
    assertThat(faults("{\"name\":\"" + "x".repeat(500_000) + "\"}"))
        .containsExactly("/name is too long");
    assertThat(faults("{\"unknown\":[" + "1".repeat(100) + "]}"))
        .contains("/unknown/0 is too long");
  }

  @Test
  void aSecretIsNeverRepeated() {
    assertThat(refused("{\"name\":\"a\",\"pin\":\"123\"}").violations())
        .containsExactly(
            FieldViolation.inBody(
                "/pin",
                "must have 4 to 2147483647 characters or entries",
                java.util.Optional.empty()));
    for (String body :
        List.of(
            "{\"name\":\"a\",\"pin\":987123}",
            "{\"name\":\"a\",\"pim\":\"987123\"}",
            "{\"name\":\"a\",\"pin\":[\"987123\"]}",
            "{\"name\":\"a\",\"pin\":987123x}",
            "{\"name\":\"a\",\"pin\":\"987123",
            "987123")) {
      RequestRefused refused = refused(body);
      assertThat(refused.getMessage() + refused.violations()).doesNotContain("987123");
    }
  }

  @Test
  void theWrongValueIsToldShortened() {
    FieldViolation fault = refused("{\"name\":\"" + "x".repeat(500) + "\"}").violations().get(0);
    assertThat(fault.value().orElseThrow()).hasSizeLessThan(110).startsWith("xxx");
  }

  @Test
  void aBodySaysWhichCodeItsFaultsHave() {
    assertThat(refused("{}").code()).isEqualTo(ResultCode.INVALID_INVOICE_DATA);
    assertThat(
            catchThrowableOfType(RequestRefused.class, () -> reading.read(bytes("{}"), Line.class))
                .code())
        .isEqualTo(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  private Order read(String body) {
    return reading.read(bytes(body), Order.class);
  }

  private RequestRefused refused(String body) {
    return refused(bytes(body));
  }

  private RequestRefused refused(byte[] body) {
    RequestRefused refused =
        catchThrowableOfType(RequestRefused.class, () -> reading.read(body, Order.class));
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(400);
    return refused;
  }

  private List<String> faults(String body) {
    return refused(body).violations().stream()
        .map(
            fault ->
                (fault.pointer().orElseThrow().isEmpty()
                        ? "the body"
                        : fault.pointer().orElseThrow())
                    + " "
                    + fault.rule())
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
