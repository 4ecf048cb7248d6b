package io.merchantloyalty.admin.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.faces.FacesException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the server does not read is told apart from what fails. */
class TooLargeTest {

  private static final Throwable THROWN =
      new FacesException(new IllegalStateException("too much of it"));

  @Test
  void anUploadBeyondTheLimitIsTooLargeAndNothingElseIs() {
    long more = TooLarge.FILE_BYTES_MAX + 1;
    assertThat(TooLarge.is(request("multipart/form-data; boundary=x", more), THROWN)).isTrue();
    assertThat(TooLarge.is(request("multipart/form-data; boundary=x", 1000), THROWN)).isFalse();
    assertThat(TooLarge.is(request("application/x-www-form-urlencoded", more), THROWN)).isFalse();
    assertThat(TooLarge.is(request(null, more), THROWN)).isFalse();
    assertThat(
            TooLarge.is(
                request("multipart/form-data; boundary=x", more), new FacesException("other")))
        .isFalse();
  }

  @Test
  void theLimitIsTheServers() throws IOException {
    String fragment =
        Files.readString(Path.of("src/main/resources/META-INF/web-fragment.xml"), UTF_8);
    assertThat(fragment).contains("<max-file-size>" + TooLarge.FILE_BYTES_MAX + "<");
  }

  private static HttpServletRequest request(String type, long length) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContentType()).thenReturn(type);
    when(request.getContentLengthLong()).thenReturn(length);
    return request;
  }
}
