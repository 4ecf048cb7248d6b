package io.merchantloyalty.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pictures that are mended, drafts that are discarded, and files of cards, over REST. */
class ProgramsOverRestIT {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final URI base = House.base();
  private final MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
  private final MerchantSystem viewer =
      new MerchantSystem(base, new Principals.Login("public_test_shop/9901", "1234"));
  private final String token = "REST_CARD_" + COUNTER.incrementAndGet();
  private final String program = "/loyalty-programs/" + token;

  @Test
  void aRefusedPictureIsOfferedRepairedTakenAndPutBack() {
    owner.draft(token).expect(201);
    String offer = offered("icon", MerchantSystem.picture(300, 200, 0xFF336699));
    Rest.Answer read = owner.get(offer).expect(200);
    assertThat(read.header("ETag")).isEqualTo(owner.etag(program));
    assertThat(read.text("/variants/0/variant")).isEqualTo("PADDED");
    assertThat(read.text("/variants/0/steps/0/says"))
        .isEqualTo("scaled down from 300 x 200 to 110 x 73 px");
    assertThat(owner.get(offer + "/variants/CROPPED").status()).isEqualTo(200);
    assertThat(owner.get(offer + "/variants/NONE").status()).isEqualTo(404);
    String chosen = "{\"variant\":\"CROPPED\"}";
    assertThat(viewer.post(offer + "/acceptance", chosen, owner.etag(program)).status())
        .isEqualTo(403);
    assertThat(owner.post(offer + "/acceptance", chosen, "\"99\"").status()).isEqualTo(412);
    String first =
        owner
            .post(offer + "/acceptance", chosen, owner.etag(program))
            .expect(200)
            .text("/pictures/icon");
    assertThat(owner.get(offer).status()).isEqualTo(404);

    owner.upload(token, "icon", MerchantSystem.picture(110, 110, 0xFF00AA00)).expect(200);
    String undo = program + "/pictures/icon/undoing";
    assertThat(owner.post(undo, null, owner.etag(program)).expect(200).text("/pictures/icon"))
        .isEqualTo(first);
    assertThat(owner.post(undo, null, owner.etag(program)).expect(200).text("/pictures/icon"))
        .isNotEqualTo(first);
    String none = program + "/pictures/logo-add/undoing";
    assertThat(owner.post(none, null, owner.etag(program)).status()).isEqualTo(409);
  }

  @Test
  void aBackgroundThatIsNotUniformIsToldAndNothingOffered() {
    owner.draft(token).expect(201);
    Rest.Answer surface =
        owner.upload(token, "logo-add", MerchantSystem.picture(160, 80, 0xFF336699)).expect(400);
    assertThat(surface.body().at("/violations").toString())
        .contains("nothing is left of it without its background");
    assertThat(surface.response().headers().firstValue("Link")).isEmpty();
  }

  @Test
  void anOfferOfAnotherMerchantIsNotThere() {
    owner.draft(token).expect(201);
    String offer = offered("icon", MerchantSystem.picture(300, 200, 0xFF336699));
    MerchantSystem fish =
        new MerchantSystem(base, new Principals.Login("fredellsfisk/9900", "2009"));
    assertThat(fish.get(offer).status()).isEqualTo(404);
    assertThat(fish.get(offer + "/variants/PADDED").status()).isEqualTo(404);
  }

  @Test
  void aDraftIsDiscardedAndItsTokenIdIsFreeAgain() {
    owner.draft(token).expect(201);
    owner.mark(token, owner.root(), "INCLUDE").expect(201);
    assertThat(owner.delete(program, "\"99\"").status()).isEqualTo(412);
    assertThat(owner.delete(program, owner.etag(program)).status()).isEqualTo(204);
    assertThat(owner.get(program).status()).isEqualTo(404);
    owner.publish(token, owner.root());
    assertThat(owner.delete(program, owner.etag(program)).status()).isEqualTo(409);
  }

  @Test
  void programsAreFoundByTextStateAndOrder() {
    owner.draft(token).expect(201);
    JsonNode found =
        owner
            .get("/loyalty-programs?text=" + token.toLowerCase(Locale.ROOT))
            .expect(200)
            .body()
            .at("/loyaltyPrograms");
    assertThat(found).hasSize(1);
    assertThat(
            owner
                .get("/loyalty-programs?text=" + token + "&state=PUBLISHED")
                .body()
                .at("/loyaltyPrograms"))
        .isEmpty();
    assertThat(owner.get("/loyalty-programs?text=%25").body().at("/loyaltyPrograms")).isEmpty();
    assertThat(owner.get("/loyalty-programs?state=NONE").status()).isEqualTo(400);
    Rest.Answer up = owner.get("/loyalty-programs?order=NAME&limit=1").expect(200);
    Rest.Answer down =
        owner.get("/loyalty-programs?order=NAME&descending=true&limit=200").expect(200);
    JsonNode all = down.body().at("/loyaltyPrograms");
    assertThat(all.get(all.size() - 1).at("/tokenId").asText())
        .isEqualTo(up.text("/loyaltyPrograms/0/tokenId"));
    Rest.Answer second =
        owner
            .get("/loyalty-programs?order=NAME&limit=1&cursor=" + up.text("/nextCursor"))
            .expect(200);
    assertThat(second.text("/loyaltyPrograms/0/tokenId"))
        .isEqualTo(all.get(all.size() - 2).at("/tokenId").asText());
  }

  @Test
  void cardsAreBlockedAndUnblockedByFile() {
    owner.draft(token).expect(201);
    String cards = program + "/blocked-cards";
    String rows = "cardNumber,reason\n1111,lost\n22,x\n1111,again\n2222,=1+1\n";
    Rest.Answer checked = owner.checked(cards + "/import", rows);
    assertThat(checked.body().at("/faults").asInt()).isEqualTo(2);
    assertThat(blocked()).isZero();
    String work = "/works/" + checked.text("/reference");
    assertThat(owner.get(work + "/faults").text("/faults/0/code")).isEqualTo("LOST_ZEROS");
    assertThat(owner.get(work + "/lines?outcome=BLOCKED").body().at("/lines")).hasSize(2);
    assertThat(owner.get(work + "/faults").body().at("/faults/1/line").asInt()).isEqualTo(4);
    assertThat(owner.post(work + "/confirmation", "{\"skipFaults\":false}").status())
        .isEqualTo(409);
    Rest.Answer done = owner.done(checked.text("/reference"), true);
    assertThat(done.body().at("/counts/0/count").asInt()).isEqualTo(2);
    assertThat(blocked()).isEqualTo(2);

    String export = owner.post(cards + "/export", "").expect(202).text("/reference");
    owner.waited(export, "DONE");
    String file = new String(owner.get("/works/" + export + "/result").response().body(), UTF_8);
    assertThat(file).contains("\"1111\",\"lost\"").contains("\"2222\",\"'=1+1\"");
    Rest.Answer again = owner.checked(cards + "/unblocking-import", file);
    assertThat(again.body().at("/faults").asInt()).isZero();
    owner.done(again.text("/reference"), false);
    assertThat(blocked()).isZero();
    assertThat(owner.get("/audit?limit=1").text("/entries/0/after")).contains("2 card numbers");
  }

  private int blocked() {
    return owner.get(program + "/cards").expect(200).body().at("/blocked").asInt();
  }

  private String offered(String place, byte[] picture) {
    String link = owner.upload(token, place, picture).expect(400).header("Link");
    assertThat(link).contains("rel=\"repair\"");
    return link.replaceFirst(".*(/picture-offers/[0-9a-f]+)>.*", "$1");
  }
}
