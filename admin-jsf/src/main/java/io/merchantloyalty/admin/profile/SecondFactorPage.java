package io.merchantloyalty.admin.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.session.ConsoleSession;
import io.merchantloyalty.merchant.signin.Profiles;
import io.merchantloyalty.merchant.signin.TotpConfirmed;
import io.merchantloyalty.security.TotpSetUp;
import io.merchantloyalty.terminal.sticker.QrDrawing;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;

/** {@code profile/second-factor.xhtml}: sign-in with a code, and the codes on paper. */
@Named("profileSecondFactor")
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int QR_PIXELS = 224;

  @Inject transient Visitor visitor;
  @Inject transient Profiles profiles;
  @Inject transient Notices notices;
  @Inject transient HttpServletRequest request;

  /** While it is being set up: what the authenticator is told. */
  private transient TotpSetUp setUp;

  /** Right after they were made, and on no other page. */
  private transient List<String> recoveryCodes = List.of();

  private transient String code;
  private transient String proof;

  public void begin() {
    setUp = profiles.beginTotp(visitor.call());
  }

  public void confirm() {
    TotpConfirmed confirmed = profiles.confirmTotp(visitor.call(), code);
    goOn(confirmed);
    notices.done("profile.codeOn");
  }

  private void goOn(TotpConfirmed confirmed) {
    ConsoleSession.goOn(request, confirmed.user());
    visitor.forgetProfile();
    recoveryCodes = confirmed.recoveryCodes();
    setUp = null;
  }

  public void renewCodes() {
    recoveryCodes = profiles.newRecoveryCodes(visitor.call(), proof);
    visitor.forgetProfile();
  }

  public void end() {
    ConsoleSession.goOn(request, profiles.endTotp(visitor.call(), proof));
    visitor.forgetProfile();
    recoveryCodes = List.of();
    notices.done("profile.codeOff");
  }

  /** The code for the camera, as an image that the page itself holds: nobody else gets it. */
  public String getPicture() {
    byte[] svg = new QrDrawing(setUp.uri()).svg(QR_PIXELS).getBytes(UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }

  /** In groups of four, as people type it. */
  public String getSecret() {
    return setUp.secret().replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** {@code off}, {@code begun}, {@code codes} (just made) or {@code on}. */
  public String getState() {
    if (!recoveryCodes.isEmpty()) {
      return "codes";
    }
    if (visitor.getProfile().codeNeeded()) {
      return "on";
    }
    return setUp == null ? "off" : "begun";
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public void written() {
    recoveryCodes = List.of();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
