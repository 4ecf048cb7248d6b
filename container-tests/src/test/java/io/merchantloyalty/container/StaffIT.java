package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.audit.AuditTrail;
import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import io.merchantloyalty.merchant.audit.FindAudit;
import io.merchantloyalty.merchant.key.ApiKeyState;
import io.merchantloyalty.merchant.key.ApiKeyView;
import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.merchant.key.CreateApiKey;
import io.merchantloyalty.merchant.key.CreatedApiKey;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.merchant.user.ChangeUser;
import io.merchantloyalty.merchant.user.FindUsers;
import io.merchantloyalty.merchant.user.Invitations;
import io.merchantloyalty.merchant.user.InviteUser;
import io.merchantloyalty.merchant.user.IssuedLink;
import io.merchantloyalty.merchant.user.SeenUser;
import io.merchantloyalty.merchant.user.UserRights;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Owners and their people, the keys of their systems, and what the log says of it all. */
@ExtendWith(ArquillianExtension.class)
class StaffIT {

  private static final String RESELLER = "public_test_shop/";
  private static final Origin HERE = new Origin(Optional.of("192.0.2.9"), Optional.of("c1"));
  private static final MerchantCall OWNER = call("9900", "1234");
  private static final String GOOD = "four words by heart";
  private static final int RACES = 20;

  @Inject private Users users;
  @Inject private Invitations invitations;
  @Inject private ApiKeys keys;
  @Inject private AuditTrail trail;
  @Inject private ShopNodes nodes;
  @Resource private ManagedExecutorService executor;

  @Test
  void aColleagueIsInvitedChoosesAPasswordOnceAndIsAdministered() {
    IssuedLink first = invite("anna", Role.LOYALTY_MANAGER);
    assertEquals(UserState.INVITED, first.user().state());
    assertTrue(first.user().linkUntil().isPresent());
    violated("userId", () -> invite("anna", Role.VIEWER));
    violated("userId", () -> invite("Anna", Role.VIEWER));
    refused(ResultCode.AUTHENTICATION_FAILED, () -> users.list(call("anna", ""), all()));

    IssuedLink second = users.renewLink(OWNER, seen(first.user()));
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> invitations.read(first.token().orElseThrow(), HERE));
    assertEquals("Name of anna", invitations.read(second.token().orElseThrow(), HERE).name());
    refused(
        ResultCode.INVALID_NEW_PASSWORD,
        () -> invitations.accept(second.token().orElseThrow(), "anna-anna-anna", HERE));
    assertEquals(
        RESELLER + "anna",
        invitations.accept(second.token().orElseThrow(), GOOD, HERE).principal());
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> invitations.accept(second.token().orElseThrow(), GOOD, HERE));
    refused(ResultCode.ACCESS_DENIED, () -> users.list(call("anna", GOOD), all()));

    UserView active = users.read(OWNER, "anna");
    assertEquals(UserState.ACTIVE, active.state());
    UserView changed =
        users.change(
            OWNER,
            new ChangeUser(
                "anna", new SeenTag(active.tag()), new UserRights("Anna B", Role.OWNER, none())));
    assertEquals(1, users.list(call("anna", GOOD), find("anna b")).items().size());
    DomainException stale =
        refused(ResultCode.REJECTED_BUSINESS_LOGIC, () -> users.disable(OWNER, seen(active)));
    assertEquals(new Details.Changed(changed.tag()), stale.details());
    UserView disabled = users.disable(OWNER, seen(changed));
    refused(
        ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE, () -> users.list(call("anna", GOOD), all()));
    users.enable(OWNER, seen(disabled));
    assertEquals(1, users.list(call("anna", GOOD), find("ANNA")).items().size());
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> users.read(call("9900", "2345", "city_coalition/"), "anna"));

    List<AuditTrailEntry> log = trail.list(OWNER, about("user", "anna")).items();
    assertEquals(
        List.of(
            "user.enable",
            "user.disable",
            "user.change",
            "user.accept",
            "user.new-link",
            "user.invite"),
        log.stream().map(AuditTrailEntry::action).toList());
    AuditTrailEntry change = log.get(2);
    assertEquals(Optional.of("Olle Owner"), change.userName());
    assertEquals(Optional.of("Anna B"), change.subjectName());
    assertEquals(Optional.of("Name of anna, LOYALTY_MANAGER"), change.before());
    assertEquals(Optional.of("Anna B, OWNER"), change.after());
  }

  @Test
  void aDisablingOrARevocationEndsTheLink() {
    IssuedLink one = invite("linked.one", Role.VIEWER);
    UserView revoked = users.revokeLink(OWNER, seen(one.user()));
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> invitations.read(one.token().orElseThrow(), HERE));
    refused(ResultCode.REJECTED_BUSINESS_LOGIC, () -> users.revokeLink(OWNER, seen(revoked)));
    IssuedLink two = invite("linked.two", Role.VIEWER);
    users.disable(OWNER, seen(two.user()));
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> invitations.accept(two.token().orElseThrow(), GOOD, HERE));
    refused(ResultCode.REJECTED_BUSINESS_LOGIC, () -> invitations.read("x".repeat(43), HERE));
    refused(ResultCode.REJECTED_BUSINESS_LOGIC, () -> invitations.read("", HERE));
  }

  @Test
  void nobodyTakesOrGivesThemselvesRights() {
    UserView self = users.read(OWNER, "9900");
    for (Executable deed :
        List.<Executable>of(
            () -> users.disable(OWNER, seen(self)),
            () -> users.renewLink(OWNER, seen(self)),
            () -> users.endTotp(OWNER, seen(self)),
            () ->
                users.change(
                    OWNER,
                    new ChangeUser(
                        "9900",
                        new SeenTag(self.tag()),
                        new UserRights("Olle Owner", Role.VIEWER, none()))))) {
      DomainException refusal = refused(ResultCode.REJECTED_BUSINESS_LOGIC, deed);
      assertEquals(new Details.WrongState("YOURSELF"), refusal.details());
    }
  }

  @Test
  void ofTwoOwnersWhoDemoteEachOtherAtOnceOneIsLeft() throws Exception {
    for (int race = 0; race < RACES; race++) {
      // a merchant of their own would need an operator: these two are owners beside Olle
      String left = "left" + race;
      String right = "right" + race;
      owner(left);
      owner(right);
      CyclicBarrier barrier = new CyclicBarrier(2);
      boolean disables = race % 2 == 0;
      Future<Boolean> one =
          executor.submit(() -> ousts(call(left, GOOD), right, barrier, disables));
      Future<Boolean> other =
          executor.submit(() -> ousts(call(right, GOOD), left, barrier, disables));
      int done =
          (one.get(60, TimeUnit.SECONDS) ? 1 : 0) + (other.get(60, TimeUnit.SECONDS) ? 1 : 0);
      assertEquals(1, done, "race " + race);
      long owners =
          List.of(left, right).stream()
              .map(id -> users.read(OWNER, id))
              .filter(user -> user.role() == Role.OWNER && user.state() == UserState.ACTIVE)
              .count();
      assertEquals(1, owners, "race " + race);
    }
  }

  @Test
  void theLogIsTheSameFromEitherEnd() {
    UserView turned = invite("turned", Role.VIEWER).user();
    for (int i = 0; i < 4; i++) {
      turned = users.renewLink(OWNER, seen(turned)).user();
    }
    List<AuditTrailEntry> newest = walked(false);
    List<AuditTrailEntry> oldest = walked(true);
    assertEquals(5, newest.size());
    assertEquals("user.invite", oldest.get(0).action());
    Collections.reverse(oldest);
    assertEquals(newest, oldest);
  }

  /** Everything that happened to that user, two entries at a time. */
  private List<AuditTrailEntry> walked(boolean oldestFirst) {
    List<AuditTrailEntry> entries = new ArrayList<>();
    Optional<String> after = none();
    do {
      Page<AuditTrailEntry> page =
          trail.list(
              OWNER,
              new FindAudit(
                  never(),
                  never(),
                  none(),
                  none(),
                  Optional.of("turned"),
                  oldestFirst,
                  new PageRequest(after, 2)));
      entries.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return entries;
  }

  private boolean ousts(
      MerchantCall caller, String colleague, CyclicBarrier start, boolean disables)
      throws Exception {
    UserView seen = users.read(caller, colleague);
    start.await(60, TimeUnit.SECONDS);
    try {
      if (disables) {
        users.disable(caller, seen(seen));
      } else {
        users.change(
            caller,
            new ChangeUser(
                colleague, new SeenTag(seen.tag()), new UserRights("X", Role.VIEWER, none())));
      }
      return true;
    } catch (DomainException refusal) {
      assertTrue(
          List.of(
                  ResultCode.ACCESS_DENIED,
                  ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE,
                  ResultCode.REJECTED_BUSINESS_LOGIC)
              .contains(refusal.code()),
          refusal.toString());
      return false;
    }
  }

  private void owner(String userId) {
    invitations.accept(invite(userId, Role.OWNER).token().orElseThrow(), GOOD, HERE);
  }

  @Test
  void aKeyDoesWhatItsScopesSayUntilItIsRevoked() {
    violated(
        "scopes/1",
        () -> keys.create(OWNER, new CreateApiKey("x", List.of("shops:read", "users"), never())));
    CreatedApiKey made =
        keys.create(
            OWNER, new CreateApiKey("Till robot", List.of("shops:write", "shops:read"), never()));
    assertTrue(made.secret().orElseThrow().startsWith("mlk_"));
    MerchantCall robot =
        new MerchantCall(new Credentials.ApiKey(made.secret().orElseThrow()), HERE);
    String root = nodes.find(robot, roots()).items().get(0).reference();
    nodes.create(robot, new CreateNode(ShopNodeKind.GROUP, "By robot", Optional.of(root), none()));
    assertTrue(keys.read(OWNER, made.key().reference()).lastUsedAt().isPresent());
    refused(ResultCode.ACCESS_DENIED, () -> trail.list(robot, FindAudit.all(PageRequest.first())));
    refused(ResultCode.ACCESS_DENIED, () -> users.list(robot, all()));
    refused(ResultCode.ACCESS_DENIED, () -> keys.list(robot, PageRequest.first()));
    AuditTrailEntry entry = trail.list(OWNER, about("shop-node.create", null)).items().get(0);
    assertEquals(Optional.of("Till robot"), entry.apiKey());
    assertEquals(Optional.empty(), entry.user());
    assertEquals(Optional.of("By robot"), entry.subjectName());

    ApiKeyView revoked = keys.revoke(OWNER, made.key().reference());
    assertEquals(ApiKeyState.REVOKED, revoked.state());
    refused(ResultCode.AUTHENTICATION_FAILED, () -> nodes.find(robot, roots()));
    assertEquals(revoked.revokedAt(), keys.revoke(OWNER, revoked.reference()).revokedAt());
    refused(
        ResultCode.AUTHENTICATION_FAILED,
        () ->
            nodes.find(
                new MerchantCall(new Credentials.ApiKey("mlk_" + "x".repeat(43)), HERE), roots()));
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> keys.read(call("9900", "2345", "city_coalition/"), revoked.reference()));
  }

  @Test
  void theLogIsATableWithoutFormulas() throws Exception {
    users.change(
        OWNER,
        new ChangeUser(
            "formula",
            new SeenTag(invite("formula", Role.VIEWER).user().tag()),
            new UserRights("=HYPERLINK(\"http://x\")", Role.VIEWER, none())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trail.export(OWNER, about("user", "formula"), CsvSeparator.COMMA).writeTo(out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertTrue(csv.contains("\"user.change\""), csv);
    assertFalse(csv.contains(",\"="), csv);
    assertTrue(csv.contains("\"'=HYPERLINK"), csv);
  }

  private IssuedLink invite(String userId, Role role) {
    return users.invite(
        OWNER, new InviteUser(userId, new UserRights("Name of " + userId, role, none())));
  }

  private static SeenUser seen(UserView user) {
    return new SeenUser(user.userId(), new SeenTag(user.tag()));
  }

  private static FindUsers all() {
    return find(null);
  }

  private static FindUsers find(String text) {
    return new FindUsers(
        Optional.ofNullable(text), Optional.empty(), Optional.empty(), PageRequest.first());
  }

  private static FindNodes roots() {
    return new FindNodes(none(), none(), none(), false, PageRequest.first());
  }

  private static FindAudit about(String action, String subject) {
    return new FindAudit(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(action),
        Optional.ofNullable(subject),
        false,
        PageRequest.first());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Optional<Instant> never() {
    return Optional.empty();
  }

  private static MerchantCall call(String userId, String password) {
    return call(userId, password, RESELLER);
  }

  private static MerchantCall call(String userId, String password, String reseller) {
    return new MerchantCall(
        new Credentials.Password(reseller + userId, password, "192.0.2.9"), HERE);
  }

  private static DomainException refused(ResultCode code, Executable call) {
    DomainException refusal = assertThrows(DomainException.class, call);
    assertEquals(code, refusal.code(), refusal.getMessage());
    return refusal;
  }

  private static void violated(String field, Executable call) {
    DomainException refusal = refused(ResultCode.REJECTED_BUSINESS_LOGIC, call);
    assertEquals(field, ((Details.Violations) refusal.details()).list().get(0).field());
  }
}
