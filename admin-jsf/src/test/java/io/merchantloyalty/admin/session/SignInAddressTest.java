package io.merchantloyalty.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a browser sends lead to pages of the console, and nowhere else. */
class SignInAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/sign-in.xhtml",
        "/admin/sign-in.xhtml?next=%2Fadmin%2Fusers%2Flist.xhtml",
        "/admin/code.xhtml?next=%2Fadmin%2Fwhy%2Fask.xhtml%3Fprogram%3DCARD",
        "/admin/invitation.xhtml?token=0123456789_abc-DEF"
      })
  void aPageBeforeTheSignInIsComeBackTo(String back) {
    assertThat(SignInAddress.door(back)).isEqualTo(back);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://example.org/admin/invitation.xhtml",
        "//example.org/admin/invitation.xhtml",
        "/admin/invitation.xhtml@example.org",
        "/admin/../invitation.xhtml",
        "/admin/users/list.xhtml",
        "/admin/invitation.xhtml?token=a\r\nSet-Cookie: x",
        "/admin/invitation.xhtml?next=https://example.org",
        "\\admin\\invitation.xhtml"
      })
  void anythingElseLeadsToTheSignIn(String back) {
    assertThat(SignInAddress.door(back)).isEqualTo(SignInAddress.PAGE);
  }

  @Test
  void whereTheSignInLeadsToIsCarriedAlong() {
    String page = SignInAddress.PAGE + SignInAddress.query("/admin/users/edit.xhtml?user=9901");
    assertThat(SignInAddress.door(page)).isEqualTo(page);
  }
}
