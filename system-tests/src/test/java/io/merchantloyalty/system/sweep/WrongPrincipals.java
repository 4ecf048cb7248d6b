package io.merchantloyalty.system.sweep;

import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Principals.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who may call an operation about the things of one world, and who may not. */
final class WrongPrincipals {

  private static final String TILL_DOOR = "/api/pos/v1/tokens";

  /**
   * What more than its owner may see or do, as the spec says by name. Each is still refused to
   * every other kind of principal. An invitation is read by who invited, too: here, the other
   * owner.
   */
  private static final Set<String> SHARED = Set.of("readAddPage", "readInvitation");

  /** Refunds are given and read by any till of the merchant, as the spec says by name (07). */
  private static final Set<String> SHARED_BY_TILLS = Set.of("refundPayment", "readRefund");

  /** What a merchant's user of any role may do, though it is no mere read. */
  private static final Set<String> FOR_EVERY_ROLE =
      Set.of(
          "signInMerchantUser",
          "signInRegister",
          "findCard",
          "tryCardNumber",
          "exportBlockedCards",
          "exportShopNodesAsWork",
          "exportTerminalsAsWork",
          "printStickersAsWork",
          "askWhyOfCard",
          "changeProfile");

  private final Login otherTill = Cast.newTill();
  private final Caller otherTillToken = Caller.signedIn("another till", TILL_DOOR, otherTill);
  private final Caller foreignTill =
      Caller.basic("a till of another merchant", Principals.OTHER_TILL);
  private final Caller owner = Caller.basic("the merchant's owner", Principals.MERCHANT);
  private final Caller ownerToken =
      Caller.signedIn("the owner's token", "/api/merchant/v1/tokens", Principals.MERCHANT);
  private final Caller viewer = Caller.basic("a user who may only look", Cast.VIEWER);
  private final Caller viewerToken =
      Caller.signedIn("the token of a user who may only look", TILL_DOOR, Cast.VIEWER);
  private final Caller foreignOwner = Caller.basic("another merchant's owner", Cast.OTHER_OWNER);
  private final Caller otherShopper =
      renamed("another shopper", Cast.newShopperWithoutCard().signIn());
  private final Caller operator = Cast.operator();
  private final Caller apiKey = ApiKeyCaller.with(ApiKeyCaller.ALL_SCOPES);

  /** All who may not. */
  List<Caller> wrong(ApiOperation operation, World world) {
    Set<String> kinds = operation.principals();
    List<Caller> wrong = new ArrayList<>(unreadable());
    if (operation.wantsPassword()) {
      wrong.addAll(List.of(world.tillToken(), ownerToken));
    } else {
      for (Caller token : genuineTokens(kinds, world)) {
        wrong.addAll(ForgedTokens.of(token));
      }
    }
    wrong.add(Caller.basic("the till with another password", otherSecret(world.till())));
    wrong.add(Caller.basic("the owner with another password", otherSecret(Principals.MERCHANT)));
    wrong.add(Caller.basic("the shopper's number and PIN", world.shopper().login()));
    wrong.add(Caller.basic("the operator's name and password", Principals.OPERATOR));
    boolean owned = operation.namesAThing() && !SHARED.contains(operation.id());
    if (!kinds.contains("TERMINAL")) {
      wrong.addAll(List.of(world.tillToken(), Caller.basic("the till", world.till())));
    } else if (owned) {
      wrong.add(foreignTill);
      if (!SHARED_BY_TILLS.contains(operation.id())) {
        wrong.addAll(List.of(otherTillToken, Caller.basic("another till", otherTill)));
      }
    }
    if (!kinds.contains("MERCHANT_USER")) {
      wrong.addAll(List.of(owner, ownerToken, apiKey));
    } else {
      if (owned) {
        wrong.add(foreignOwner);
      }
      if (!operation.onlyReads() && !FOR_EVERY_ROLE.contains(operation.id())) {
        wrong.addAll(List.of(viewer, viewerToken));
      }
    }
    if (!kinds.contains("WALLET_USER")) {
      wrong.add(world.shopperToken());
    } else if (owned) {
      wrong.add(otherShopper);
    }
    if (!kinds.contains("OPERATOR")) {
      wrong.add(operator);
    }
    return wrong;
  }

  private List<Caller> genuineTokens(Set<String> kinds, World world) {
    List<Caller> tokens = new ArrayList<>();
    if (kinds.contains("TERMINAL")) {
      tokens.add(world.tillToken());
    }
    if (kinds.contains("MERCHANT_USER")) {
      tokens.add(ownerToken);
    }
    if (kinds.contains("WALLET_USER")) {
      tokens.add(world.shopperToken());
    }
    if (kinds.contains("OPERATOR")) {
      tokens.add(operator);
    }
    return tokens;
  }

  private static List<Caller> unreadable() {
    return List.of(
        Caller.NOBODY,
        Caller.bearer("a token of nonsense", "nonsense"),
        Caller.bearer("an empty token", ""),
        new Caller("Basic of nonsense", java.util.Optional.of("Basic %%%")),
        new Caller("Basic without colon", java.util.Optional.of("Basic bm9jb2xvbg==")),
        new Caller("another scheme", java.util.Optional.of("Digest username=\"operator\"")));
  }

  private static Login otherSecret(Login login) {
    return new Login(login.name(), login.secret() + "x");
  }

  private static Caller renamed(String name, Caller caller) {
    return new Caller(name, caller.authorization());
  }
}
