package io.merchantloyalty.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.merchantloyalty.loyalty.card.AddCard;
import io.merchantloyalty.loyalty.card.AddPage;
import io.merchantloyalty.loyalty.card.AddableProgram;
import io.merchantloyalty.loyalty.card.CardPage;
import io.merchantloyalty.loyalty.card.NumberInput;
import io.merchantloyalty.loyalty.card.OwnCard;
import io.merchantloyalty.media.PictureAddress;
import io.merchantloyalty.media.PictureContent;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.web.rest.ApiInMemory.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletCardsApiTest {

  private static final String SIGNED_IN = ApiInMemory.bearer(PrincipalKind.WALLET_USER);
  private static final AccessToken SHOPPER = ApiInMemory.token("WALLET_USER");
  private static final String PROGRAMS = "wallet/v1/loyalty-programs";
  private static final String CARDS = "wallet/v1/loyalty-cards";
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final Optional<PictureAddress> PICTURE =
      Optional.of(new PictureAddress(HASH, "image/png"));
  private static final NumberInput DIGITS = new NumberInput("4 to 20 digits", true, 4, 20);
  private static final String URL = "http://pay.example/api/pictures/v1/" + HASH + ".png";

  private final ApiInMemory api = new ApiInMemory();

  @Test
  void theAddListIsReadPageByPage() throws Exception {
    when(api.addablePrograms.list(SHOPPER, new PageRequest(Optional.of("A"), 1)))
        .thenReturn(new Page<>(List.of(new AddableProgram("B", "Bee", PICTURE)), Optional.of("B")));
    Answer answer = api.get(PROGRAMS + "?cursor=QQ&limit=1", SIGNED_IN);
    assertThat(answer.json().toString())
        .isEqualTo(
            "{\"programs\":[{\"tokenId\":\"B\",\"name\":\"Bee\",\"iconUrl\":\""
                + URL
                + "\"}],\"nextCursor\":\"Qg\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "x", "1e3"})
  void aPageHasASensibleSize(String limit) throws Exception {
    Answer answer = api.get(PROGRAMS + "?limit=" + limit, SIGNED_IN);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/parameter").asText()).isEqualTo("limit");
    verifyNoInteractions(api.addablePrograms);
  }

  @Test
  void theAddPageSaysWhatToType() throws Exception {
    when(api.addablePrograms.page(SHOPPER, "A"))
        .thenReturn(new AddPage("A", "Aye", "Get it.", PICTURE, PICTURE, DIGITS, false));
    Answer answer = api.get(PROGRAMS + "/A", SIGNED_IN);
    assertThat(answer.json().at("/cardNumber/inWords").asText()).isEqualTo("4 to 20 digits");
    assertThat(answer.json().at("/logoUrl").asText()).isEqualTo(URL);
  }

  @Test
  void anAddedCardHasAnAddress() {
    when(api.shopperCards.add(SHOPPER, new AddCard("A", new CardNumber("1234")), Optional.empty()))
        .thenReturn(page());
    Answer answer =
        api.sendJson("POST", CARDS, SIGNED_IN, "{\"tokenId\":\"A\",\"cardNumber\":\"1234\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location"))
        .isEqualTo("http://pay.example/api/wallet/v1/loyalty-cards/A");
  }

  @Test
  void aRefusedNumberIsNotRepeated() {
    String longNumber = "9".repeat(101);
    Answer answer =
        api.sendJson(
            "POST", CARDS, SIGNED_IN, "{\"tokenId\":\"A\",\"cardNumber\":\"" + longNumber + "\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("/cardNumber")
        .doesNotContain("9999");
  }

  @Test
  void aCardIsChangedAndRemovedByTheTokenIdOfItsProgram() {
    when(api.shopperCards.change(SHOPPER, new AddCard("A", new CardNumber("1235"))))
        .thenReturn(page());
    assertThat(api.sendJson("PUT", CARDS + "/A", SIGNED_IN, "{\"cardNumber\":\"1235\"}").status())
        .isEqualTo(200);
    Answer removed = api.send("DELETE", CARDS + "/A", Map.of("Authorization", SIGNED_IN), "");
    assertThat(removed.status()).isEqualTo(204);
    verify(api.shopperCards).remove(SHOPPER, "A");
  }

  @Test
  void aPictureMayBeKeptForEver() {
    when(api.pictures.bySha256(HASH))
        .thenReturn(Optional.of(new PictureContent("image/png", new byte[] {1, 2})));
    Answer answer = api.send("GET", "pictures/v1/" + HASH + ".png", Map.of(), "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).containsExactly(1, 2);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(answer.header("ETag")).isEqualTo('"' + HASH + '"');
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aPictureThatTheAppHasIsNotSentAgain() {
    when(api.pictures.bySha256(HASH))
        .thenReturn(Optional.of(new PictureContent("image/png", new byte[] {1, 2})));
    Answer answer =
        api.send(
            "GET", "pictures/v1/" + HASH + ".png", Map.of("If-None-Match", '"' + HASH + '"'), "");
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.header("Cache-Control")).contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {".jpg", ".gif", "", ".PNG", ".png.png"})
  void aPictureHasOneAddressOnly(String end) {
    when(api.pictures.bySha256(any()))
        .thenReturn(Optional.of(new PictureContent("image/png", new byte[] {1, 2})));
    assertThat(api.send("GET", "pictures/v1/" + HASH + end, Map.of(), "").status()).isEqualTo(404);
  }

  private static CardPage page() {
    OwnCard card = new OwnCard("A", "Aye", "1234", Samples.AT, Optional.of(Samples.AT), PICTURE);
    return new CardPage(card, "It is yours.", PICTURE, DIGITS, true);
  }
}
