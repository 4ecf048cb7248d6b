package io.merchantloyalty.admin.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server does not parse is turned away, and nothing else. */
class UploadLimitTest {

  private static final String FORM = "multipart/form-data; boundary=x";

  @Test
  void onlyAnUploadBeyondTheLimitIsTooLarge() {
    long limit = UploadLimit.FILE_BYTES_MAX;
    assertThat(isTooLarge(FORM, limit + 1)).isTrue();
    assertThat(isTooLarge(FORM, limit)).isFalse();
    assertThat(isTooLarge("application/x-www-form-urlencoded", limit + 1)).isFalse();
    assertThat(isTooLarge(null, limit + 1)).isFalse();
    assertThat(isTooLarge(FORM, -1)).as("of unknown length").isFalse();
  }

  @Test
  void theLimitIsTheServers() throws IOException {
    String fragment =
        Files.readString(Path.of("src/main/resources/META-INF/web-fragment.xml"), UTF_8);
    assertThat(fragment).contains("<max-file-size>" + UploadLimit.FILE_BYTES_MAX + "<");
  }

  @Test
  void thePagesWithUploadsAreThoseWithAFormInParts() throws IOException {
    String fragment =
        Files.readString(Path.of("src/main/resources/META-INF/web-fragment.xml"), UTF_8);
    String named =
        fragment
            .split("<param-name>" + UploadLimit.PAGES_WITH_UPLOADS + "</param-name>")[1]
            .split("<param-value>")[1]
            .split("</param-value>")[0];
    assertThat(named.strip().split("\\s+")).containsExactlyInAnyOrderElementsOf(pagesInParts());
  }

  /** Also pages that get their form from a tag of the console. */
  private static List<String> pagesInParts() throws IOException {
    Path pages = Path.of("src/main/resources/META-INF/resources");
    List<String> inParts = new ArrayList<>();
    try (Stream<Path> all = Files.walk(pages)) {
      for (Path page : all.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        String text = Files.readString(page, UTF_8);
        if (text.contains("multipart/form-data") || text.contains("<mc:pictureUpload")) {
          inParts.add("/" + pages.relativize(page).toString().replace('\\', '/'));
        }
      }
    }
    return inParts;
  }

  private static boolean isTooLarge(String type, long length) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContentType()).thenReturn(type);
    when(request.getContentLengthLong()).thenReturn(length);
    return UploadLimit.isTooLarge(request);
  }
}
