package io.merchantloyalty.admin.signin;

import io.merchantloyalty.admin.frame.Refusals;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.session.ConsoleSession;
import io.merchantloyalty.admin.session.SignInAddress;
import io.merchantloyalty.admin.session.SignedInCredential;
import io.merchantloyalty.merchant.signin.ConsoleSignIns;
import io.merchantloyalty.merchant.signin.ConsoleUser;
import io.merchantloyalty.merchant.signin.SignedIn;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code sign-in.xhtml} and {@code code.xhtml}: the password, then the code if one is needed. */
@Named("signIn")
@RequestScoped
public class SignInPage {

  private static final String CODE_PAGE = "/admin/code.xhtml";

  @Inject ConsoleSignIns signIns;
  @Inject SecurityContext security;
  @Inject Visitor visitor;
  @Inject Refusals refusals;
  @Inject Texts text;

  private String userName;
  private String password;
  private String code;
  private String next;

  /** Checks the password, and goes on to the code or to the page that was asked for. */
  public void enter() throws IOException {
    HttpServletRequest request = request();
    if (!userName.contains("/")) {
      // asked no further: it is no guess, and counts as none
      add("f:userName", text.say("signin.noCompany", userName.strip()));
      return;
    }
    SignedIn signedIn;
    try {
      signedIn =
          signIns.signIn(
              new Credentials.Password(userName.strip(), password, visitor.address()),
              visitor.origin());
    } catch (DomainException e) {
      refuse(e, "signin.wrong");
      return;
    }
    if (signedIn.codeNeeded()) {
      ConsoleSession.passwordShown(request, signedIn.user());
      go(getCodeHere());
    } else {
      goOn(signedIn.user());
    }
  }

  /** Checks the code of whoever has shown the password in this session. */
  public void enterCode() throws IOException {
    Optional<ConsoleUser> pending = ConsoleSession.owesCode(request());
    if (pending.isEmpty()) {
      go(SignInAddress.PAGE);
      return;
    }
    try {
      goOn(signIns.enterCode(pending.get(), code.strip(), visitor.origin()));
    } catch (DomainException e) {
      refuse(e, "signin.wrongCode");
    }
  }

  /** The code page is for who has shown the password. */
  public void checkPending() throws IOException {
    if (ConsoleSession.owesCode(request()).isEmpty()) {
      go(SignInAddress.PAGE);
    }
  }

  public void signOut() throws IOException {
    ConsoleSession.end(request());
    go(SignInAddress.PAGE + "?out=true");
  }

  private void goOn(ConsoleUser user) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            request(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(new SignedInCredential(user)));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException("the container did not take the sign-in: " + status);
    }
    go(SignInAddress.next(next));
  }

  /** Unknown name and wrong password are one answer; only having to wait is told apart. */
  private void refuse(DomainException refusal, String key) {
    boolean tellsMore =
        refusal.details() instanceof Details.RetryAfter
            || switch (refusal.code()) {
              case INVALID_INITIATOR_PRINCIPAL_STATE, ACCESS_DENIED -> true;
              default -> false;
            };
    add(null, tellsMore ? refusals.sentence(refusal) : text.get(key));
  }

  /** {@code at}: the client id of a field; null: the whole page. */
  private static void add(String at, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(at, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  private static void go(String address) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(address);
    faces.responseComplete();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }

  /** The address of the page for the password, with where it leads to. */
  public String getHere() {
    return SignInAddress.PAGE + SignInAddress.query(next);
  }

  /** The address of the page for the code, with where it leads to. */
  public String getCodeHere() {
    return CODE_PAGE + SignInAddress.query(next);
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
