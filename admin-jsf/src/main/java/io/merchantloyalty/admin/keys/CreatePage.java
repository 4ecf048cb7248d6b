package io.merchantloyalty.admin.keys;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Scope;
import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.merchant.key.CreateApiKey;
import io.merchantloyalty.merchant.key.CreatedApiKey;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code keys/create.xhtml}: what is the system called and what may it do; then the secret. */
@Named("keysCreate")
@ViewScoped
public class CreatePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient ApiKeys keys;
  @Inject transient Here here;
  @Inject transient ShownOnce shownOnce;

  private String name;
  private String[] scopes = new String[0];
  private String lastDay;

  /** The key that was made: its secret is shown until the user has saved it. */
  private String made;

  /** Whoever may not make keys is told so before filling in a form. */
  public void open() {
    visitor.require(Right.MANAGE_KEYS);
  }

  public void create() {
    CreatedApiKey created =
        keys.create(visitor.call(), new CreateApiKey(name, List.of(scopes), expiry()));
    made = created.key().reference();
    shownOnce.keep(
        new ShownOnce.Waiting(
            getSecretKey(),
            created.key().name(),
            here.getAddress(),
            List.of(created.secret().orElseThrow(), created.key().name())));
    here.again();
  }

  /** The key is good to the end of its last day, on the visitor's clock. */
  private Optional<Instant> expiry() {
    try {
      return Optional.ofNullable(lastDay)
          .map(LocalDate::parse)
          .map(day -> day.plusDays(1).atStartOfDay(visitor.zone()).toInstant());
    } catch (DateTimeParseException e) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of("expiresAt", "must be a day, such as 2027-03-01", lastDay));
    }
  }

  /** Words of scopes; {@link #key} names their texts. */
  public List<String> getAllScopes() {
    return Arrays.stream(Scope.values()).map(Scope::word).toList();
  }

  public String key(String scope) {
    return textKey(scope);
  }

  static String textKey(String scope) {
    return "keys.scope_" + scope.replace(':', '_');
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes.clone();
  }

  public String getLastDay() {
    return lastDay;
  }

  public void setLastDay(String lastDay) {
    this.lastDay = lastDay;
  }

  public String getMade() {
    return made;
  }

  public void setMade(String made) {
    this.made = made;
  }

  public String getSecretKey() {
    return "key:" + made;
  }

  public String getSecret() {
    return shownOnce.of(getSecretKey());
  }

  /** Only while the secret is shown. */
  public String getMadeName() {
    return shownOnce.allOf(getSecretKey()).get(1);
  }
}
