package io.merchantloyalty.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who works for a merchant, on the console or through a back office. An owner makes the
 * user with a {@link Role}; {@code 9900} is the master user that every merchant begins with. A shop
 * manager may be limited to a subtree. A new password or a disabling raises the credential version,
 * which ends every token and every remembered password at once.
 */
@Entity
@Table(name = "merchant_user")
public class MerchantUser {

  public static final int USER_ID_CHARS_MAX = 64;
  public static final int NAME_CHARS_MAX = 200;

  /** Until the user says otherwise. */
  private static final String TIME_ZONE_FIRST = "Europe/Stockholm";

  /** What no password fits: of a user who has not chosen one yet. */
  private static final String NO_PASSWORD = "";

  @Id private long id;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "user_id", length = USER_ID_CHARS_MAX)
  private String userId;

  @Column(name = "name")
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Column(name = "subtree_node_id")
  private Long subtreeNodeId;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "credential_version")
  private int credentialVersion;

  @Column(name = "enabled")
  private boolean enabled;

  @Column(name = "language")
  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected MerchantUser() {}

  /** Somebody who chooses a password by a link, and then can sign in. */
  public static MerchantUser invited(
      long id, long merchantId, String userId, String name, Instant now) {
    MerchantUser user = new MerchantUser();
    user.id = id;
    user.merchantId = merchantId;
    user.userId = userId;
    user.name = name;
    user.passwordHash = NO_PASSWORD;
    user.enabled = true;
    user.timeZone = TIME_ZONE_FIRST;
    user.createdAt = now;
    return user;
  }

  public long id() {
    return id;
  }

  public long merchantId() {
    return merchantId;
  }

  /** The node below which (itself included) the user works; empty: the whole tree. */
  public Optional<Long> subtreeNodeId() {
    return Optional.ofNullable(subtreeNodeId);
  }

  /** How the user signs in, after the merchant's reseller id and a slash. */
  public String userId() {
    return userId;
  }

  public int credentialVersion() {
    return credentialVersion;
  }

  /** How the user wants to see the console; {@code language} empty: as the browser says. */
  public void prefer(Optional<String> language, String timeZone) {
    this.language = language.orElse(null);
    this.timeZone = timeZone;
  }

  /** How the user sees the console, for the audit log. */
  public String preferences() {
    return (language == null ? "" : language + ", ") + timeZone;
  }

  /** From now on only this password is right; every session and token ends. */
  public void takePassword(String hash) {
    passwordHash = hash;
    endSessions();
  }

  /** Ends every session and token, and every remembered password. */
  public void endSessions() {
    credentialVersion++;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Whether there is a password that could be right. */
  public boolean hasPassword() {
    return !passwordHash.equals(NO_PASSWORD);
  }

  /** Names this state of the user, for {@link io.merchantloyalty.shared.SeenTag}. */
  public String tag() {
    return String.valueOf(rowVersion);
  }

  /** {@code subtreeNodeId}: for a shop manager who is limited to a part of the tree. */
  public void become(String name, Role role, Optional<Long> subtreeNodeId) {
    this.name = name;
    this.role = role;
    this.subtreeNodeId = subtreeNodeId.orElse(null);
  }

  /** Nobody gets in as this user any more, from now on. */
  public void disable() {
    enabled = false;
    endSessions();
  }

  public void enable() {
    enabled = true;
  }

  /** The password is no longer right, and no other is until one is chosen. */
  public void losePassword() {
    takePassword(NO_PASSWORD);
  }
}
