package io.merchantloyalty.admin.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Texts;
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
import java.io.IOException;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;

/** {@code profile/second-factor.xhtml}: sign-in with a code, and the codes on paper. */
@Named("profileSecondFactor")
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int QR_PIXELS = 224;

  /** What the authenticator is told, while it is being set up. */
  private static final String SET_UP = "second-factor";

  private static final String CODES = "recovery-codes";

  @Inject transient Visitor visitor;
  @Inject transient Profiles profiles;
  @Inject transient Notices notices;
  @Inject transient HttpServletRequest request;
  @Inject transient Texts text;
  @Inject transient Here here;
  @Inject transient ShownOnce shownOnce;
  @Inject transient Download download;

  private transient String code;
  private transient String proof;

  public void begin() {
    TotpSetUp setUp = profiles.beginTotp(visitor.call());
    keep(SET_UP, "profile.codeSetUp", List.of(setUp.secret(), setUp.uri()));
    here.again();
  }

  /** Nothing is changed until a code has confirmed it. */
  public String cancel() {
    shownOnce.saved(SET_UP);
    return "/admin/profile/edit.xhtml?faces-redirect=true";
  }

  private void keep(String key, String nameKey, List<String> values) {
    shownOnce.keep(new ShownOnce.Waiting(key, text.get(nameKey), here.getAddress(), values));
  }

  public void confirm() {
    TotpConfirmed confirmed = profiles.confirmTotp(visitor.call(), code);
    goOn(confirmed);
    notices.done("profile.codeOn");
    here.again();
  }

  private void goOn(TotpConfirmed confirmed) {
    ConsoleSession.goOn(request, confirmed.user());
    visitor.forgetProfile();
    shownOnce.saved(SET_UP);
    keep(CODES, "profile.recovery", confirmed.recoveryCodes());
  }

  public void renewCodes() {
    keep(CODES, "profile.recovery", profiles.newRecoveryCodes(visitor.call(), proof));
    here.again();
  }

  public void end() {
    ConsoleSession.goOn(request, profiles.endTotp(visitor.call(), proof));
    visitor.forgetProfile();
    shownOnce.saved(CODES);
    notices.done("profile.codeOff");
    here.again();
  }

  /** The code for the camera, as an image that the page itself holds: nobody else gets it. */
  public String getPicture() {
    byte[] svg = new QrDrawing(shownOnce.allOf(SET_UP).get(1)).svg(QR_PIXELS).getBytes(UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }

  /** In groups of four, as people type it. */
  public String getSecret() {
    return shownOnce.of(SET_UP).replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** {@code off}, {@code begun}, {@code codes} (just made) or {@code on}. */
  public String getState() {
    if (shownOnce.of(CODES) != null) {
      return "codes";
    }
    if (visitor.getProfile().codeNeeded()) {
      return "on";
    }
    return shownOnce.of(SET_UP) == null ? "off" : "begun";
  }

  public List<String> getRecoveryCodes() {
    return shownOnce.allOf(CODES);
  }

  /** A file for a safe place; the name of the company says what the codes open. */
  public void downloadCodes() throws IOException {
    String head =
        text.say(
            "profile.codesFile",
            visitor.getProfile().resellerId() + "/" + visitor.getProfile().userId());
    String file = head + "\r\n\r\n" + String.join("\r\n", getRecoveryCodes()) + "\r\n";
    download.send("recovery-codes.txt", "text/plain; charset=UTF-8", file.getBytes(UTF_8));
  }

  /** The codes of the last making, until the user has saved them. */
  public String getCodesKey() {
    return CODES;
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
