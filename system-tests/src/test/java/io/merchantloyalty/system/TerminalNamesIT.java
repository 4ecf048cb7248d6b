package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sets a till up twice by mistake does not get a second one of the same name. */
class TerminalNamesIT {

  private static final String POS = "/api/pos/v1/terminals";
  private static final String EMOJI = "\uD83D\uDE00";

  private final URI base = House.base();
  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private final Rest merchant = Rest.basic(base, Principals.MERCHANT);
  private final MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);

  @Test
  void aNameThatAnotherTillOfTheShopHasIsRefusedAndTheTillNamed() {
    Rest.Answer first = merchant.post(POS, till(run)).expect(201);
    Rest.Answer again = merchant.post(POS, till(run)).expect(409);
    assertThat(again.text("/detail"))
        .isEqualTo(
            "this shop has a terminal with the external id %s already: %s"
                .formatted(run, first.text("/terminalId")));
    Rest.basic(base, new Principals.Login(first.text("/terminalId"), "till-secret"))
        .send("DELETE", POS + "/self", null, Map.of())
        .expect(204);
    merchant.post(POS, till(run)).expect(201);
  }

  @Test
  void aNameIsGivenOnceHoweverManyAskAtTheSameMoment() {
    List<CompletableFuture<Integer>> calls =
        IntStream.range(0, 6)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> merchant.post(POS, till(run)).status()))
            .toList();
    assertThat(calls.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
  }

  @Test
  void staffAreRefusedTheSameNameWhenTheyPlaceRenameOrMoveATerminal() {
    String here = owner.node("SHOP", "Here " + run, owner.root());
    String there = owner.node("SHOP", "There " + run, owner.root());
    String first = placed(here, "one");
    assertThat(owner.post("/terminals", place(here, "one")).status()).isEqualTo(409);
    String second = placed(here, "two");
    assertThat(changed(second, here, "one")).isEqualTo(409);
    String third = placed(there, "one");
    assertThat(changed(third, here, "one")).isEqualTo(409);
    assertThat(changed(third, here, "three")).isEqualTo(200);
    assertThat(changed(first, here, "one")).isEqualTo(200);
  }

  /** As the old service has it: a register that was set up anew registers under its old name. */
  @Test
  void anOldRegisterMayRegisterAgain() {
    CapturedRequest register = CapturedRequest.read("all-operations/001-registerTerminal");
    String first = register.send(base).expect(0).text("terminalId");
    assertThat(register.send(base).expect(0).text("terminalId")).isNotEqualTo(first);
  }

  @Test
  void aNameOfAsManyEmojiAsItMayHaveCharactersIsTaken() {
    String name = EMOJI.repeat(200);
    String body = till(run).replace("\"name\":\"Till\"", "\"name\":\"" + name + "\"");
    Rest.Answer made = merchant.post(POS, body).expect(201);
    assertThat(made.text("/name")).isEqualTo(name);
    Rest.Answer tooLong =
        merchant.post(POS, body.replace(name, name + EMOJI).replace(run, "x" + run)).expect(400);
    assertThat(tooLong.text("/violations/0/pointer")).isEqualTo("/name");
    Rest till = Rest.basic(base, new Principals.Login(made.text("/terminalId"), "till-secret"));
    String bill =
        "{\"title\":\"%s\",\"totalAmount\":{\"value\":\"1.00\",\"currency\":\"SEK\"}}"
            .formatted(name);
    String invoices = "/api/pos/v1/invoices";
    String reference = till.post(invoices, bill).expect(201).text("/reference");
    assertThat(till.get(invoices + "/" + reference).text("/title")).isEqualTo(name);
  }

  private String placed(String shop, String name) {
    return owner.post("/terminals", place(shop, name)).expect(201).text("/terminal/terminalId");
  }

  private int changed(String terminal, String shop, String name) {
    String path = "/terminals/" + terminal;
    String body =
        "{\"externalId\":\"%s\",\"name\":\"N\",\"shop\":\"%s\",\"acceptsRowsThatDiffer\":false}"
            .formatted(name, shop);
    return owner.put(path, body, owner.etag(path)).status();
  }

  private static String place(String shop, String name) {
    return "{\"kind\":\"WEBSHOP\",\"externalId\":\"%s\",\"name\":\"W\",\"shop\":\"%s\"}"
        .formatted(name, shop);
  }

  private static String till(String name) {
    return "{\"externalId\":\"%s\",\"password\":\"till-secret\",\"name\":\"Till\"}".formatted(name);
  }
}
