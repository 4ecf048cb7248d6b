package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.admin.session.SignInAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of a page names what it shows, and is one that signing in leads back to. */
class HereTest {

  @Test
  void aPageWithoutASubjectIsItsPath() {
    assertThat(Here.of("/admin/keys/list.xhtml", Map.of())).isEqualTo("/admin/keys/list.xhtml");
  }

  @Test
  void whateverIsLookedForSurvivesTheWayThroughTheSignIn() {
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("words", "Łódź & 50 % * (\"till\"); #1 'x' ~ 🙂");
    subject.put("state", "ACTIVE");
    String address = Here.of("/admin/users/list.xhtml", subject);
    assertThat(address).startsWith("/admin/users/list.xhtml?words=").endsWith("&state=ACTIVE");
    assertThat(SignInAddress.next(address)).isEqualTo(address);
  }
}
