package io.merchantloyalty.admin.profile;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.session.ConsoleSession;
import io.merchantloyalty.merchant.signin.ChangePreferences;
import io.merchantloyalty.merchant.signin.ProfileView;
import io.merchantloyalty.merchant.signin.Profiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code profile/edit.xhtml}: who am I, how do I want to see the console, another password. */
@Named("profileEdit")
@RequestScoped
public class EditPage {

  /** Of the IANA list, those that people live in. */
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.matches(
                      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  @Inject Visitor visitor;
  @Inject Profiles profiles;
  @Inject Notices notices;
  @Inject Texts text;
  @Inject HttpServletRequest request;
  @Inject Here here;

  private String language;
  private String timeZone;
  private String oldPassword;
  private String newPassword;
  private String again;

  public ProfileView getView() {
    return visitor.getProfile();
  }

  /** The page comes again as a whole: in the language that was chosen. */
  public void prefer() {
    profiles.changePreferences(
        visitor.call(), new ChangePreferences(Optional.ofNullable(language), timeZone));
    visitor.forgetProfile();
    notices.saved();
    here.again();
  }

  public void changePassword() {
    if (!newPassword.equals(again)) {
      String sentence = text.get("profile.notTheSame");
      FacesContext.getCurrentInstance()
          .addMessage(
              "password:again", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
      return;
    }
    ConsoleSession.goOn(request, profiles.changePassword(visitor.call(), oldPassword, newPassword));
    notices.done("profile.passwordChanged");
    here.again();
  }

  public List<String> getLanguages() {
    return ChangePreferences.LANGUAGES;
  }

  public List<String> getZones() {
    return ZONES;
  }

  public String getLanguage() {
    return language == null ? getView().language().orElse(null) : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTimeZone() {
    return timeZone == null ? getView().timeZone() : timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
