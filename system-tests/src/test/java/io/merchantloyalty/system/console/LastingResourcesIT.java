package io.merchantloyalty.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a browser fetches besides a page is small, and is fetched once until it changes. */
class LastingResourcesIT {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern RESOURCE =
      Pattern.compile("(?:href|src)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");
  private static final int FIRST_PAGE_BYTES_MAX = 400_000;

  private final URI base = House.base();

  @Test
  void aFirstPageTakesLessThanAThirdOfItsBytes() throws Exception {
    long sent = 0;
    long whole = 0;
    for (String path : resources()) {
      HttpResponse<byte[]> packed = get(path, "gzip");
      byte[] plain = get(path, "identity").body();
      sent += packed.body().length;
      whole += plain.length;
      assertThat(packed.headers().allValues("Vary")).as(path).contains("Accept-Encoding");
      if (packed.headers().firstValue("Content-Encoding").isPresent()) {
        assertThat(unpacked(packed.body())).as(path).isEqualTo(plain);
      }
    }
    System.out.printf(
        "first page: %d resources, %d bytes of %d%n", resources().size(), sent, whole);
    assertThat(sent).isLessThan(FIRST_PAGE_BYTES_MAX).isLessThan(whole / 3);
  }

  @Test
  void whatIsAskedForByItsFingerprintIsKeptForAYear() throws Exception {
    assertThat(resources()).hasSizeGreaterThan(4);
    for (String path : resources()) {
      assertThat(get(path, "gzip").headers().firstValue("Cache-Control"))
          .as(path)
          .contains("public, max-age=31536000, immutable");
    }
  }

  @Test
  void whatIsAskedForByAnotherFingerprintIsNotKeptUnderIt() throws Exception {
    for (String path : resources()) {
      String old = path.replaceFirst("([?&])h=[0-9a-f]+", "$1h=0123456789abcdef");
      assertThat(old).isNotEqualTo(path);
      assertThat(get(old, "gzip").headers().firstValue("Cache-Control").orElse(""))
          .as(path)
          .doesNotContain("immutable");
    }
  }

  @Test
  void noPageIsCompressed() throws Exception {
    HttpResponse<byte[]> page = get("/admin/sign-in.xhtml", "gzip");
    assertThat(page.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private List<String> resources() throws IOException, InterruptedException {
    String page =
        new String(get("/admin/sign-in.xhtml", "identity").body(), StandardCharsets.UTF_8);
    return RESOURCE
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .distinct()
        .toList();
  }

  private HttpResponse<byte[]> get(String path, String encoding)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", encoding).build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }
}
