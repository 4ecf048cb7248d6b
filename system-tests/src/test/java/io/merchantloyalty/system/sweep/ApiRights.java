package io.merchantloyalty.system.sweep;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whom an operation of the merchants' API is for, as spec 05 says it, written down a second time:
 * everybody of the staff looks, loyalty managers change programs, cards and pictures, shop managers
 * change tree and terminals, owners do everything; the log, users and keys are theirs alone. A key
 * has a scope for each of these, reading or writing, and none for people and keys.
 *
 * @param roles those that may
 * @param scopes those that a key must have, all of them; empty: no key does this; {@link #ANY_KEY}:
 *     each key does
 */
record ApiRights(Set<String> roles, Set<String> scopes) {

  static final Set<String> ROLES =
      Set.of("OWNER", "LOYALTY_MANAGER", "SHOP_MANAGER", "FINANCE", "VIEWER");

  private static final Set<String> OWNERS = Set.of("OWNER");
  private static final Set<String> LOYALTY = Set.of("OWNER", "LOYALTY_MANAGER");
  private static final Set<String> SHOPS = Set.of("OWNER", "SHOP_MANAGER");
  private static final Set<String> NO_KEY = Set.of();

  /** Stands for: a key with whatever scope. */
  static final Set<String> ANY_KEY = Set.of("*");

  private static final Map<String, ApiRights> KNOWN = new TreeMap<>();

  static {
    programs();
    cards();
    shops();
    terminals();
    works();
    allow(OWNERS, Set.of("audit:read"), "readAudit", "exportAudit");
    people();
  }

  private static void programs() {
    allow(
        ROLES,
        Set.of("programs:read"),
        "listLoyaltyPrograms",
        "readLoyaltyProgram",
        "tryCardNumber",
        "readPictureOffer",
        "previewPictureOffer",
        "listMarks",
        "listParticipations",
        "listInvitations",
        "readInvitation",
        "askWhy");
    allow(
        LOYALTY,
        Set.of("programs:write"),
        "createLoyaltyProgram",
        "changeLoyaltyProgram",
        "publishLoyaltyProgram",
        "retireLoyaltyProgram",
        "discardLoyaltyProgram",
        "putProgramPicture",
        "undoProgramPicture",
        "acceptPictureOffer",
        "addMark",
        "endMark",
        "endMarkNow",
        "removeMark",
        // what-if is asked by those who can save the mark
        "previewMark",
        "previewMarkEnd",
        "previewMarkRemoval",
        "inviteMerchant",
        "withdrawInvitation",
        "previewAcceptance",
        "acceptInvitation",
        "declineInvitation",
        "leaveCoalition");
  }

  private static void cards() {
    allow(
        ROLES,
        Set.of("cards:read"),
        "countCards",
        "findCard",
        "listBlockedCards",
        "exportBlockedCards",
        // of a bill its cards are told, and why they were not applied
        "listBills",
        // whether a card is blocked is told
        "askWhyOfCard");
    allow(
        LOYALTY,
        Set.of("cards:write"),
        "blockCard",
        "unblockCard",
        "importBlockedCards",
        "importUnblockedCards");
  }

  private static void shops() {
    allow(
        ROLES,
        Set.of("shops:read"),
        "listShopNodes",
        "readShopNode",
        "listBranches",
        "readWay",
        "listMarksHere",
        "listProgramsHere",
        "exportShopNodes",
        "exportShopNodesAsWork");
    allow(
        SHOPS,
        Set.of("shops:write"),
        "createShopNode",
        "changeShopNode",
        "moveShopNode",
        "retireShopNode",
        "importShopNodes");
  }

  private static void terminals() {
    allow(
        ROLES,
        Set.of("terminals:read"),
        "listTerminals",
        "readShopTerminal",
        "exportTerminals",
        "exportTerminalsAsWork",
        "printStickers",
        "printStickersAsWork",
        "terminalStickerPng",
        "terminalStickerSvg");
    allow(
        SHOPS,
        Set.of("terminals:write"),
        "placeTerminal",
        "changeTerminal",
        "renewTerminalPassword",
        "assignTerminalSeqrId",
        "freeTerminalSeqrId",
        "unregisterShopTerminal",
        "importTerminals");
  }

  /**
   * The work of the sweep is about cards, and its owner asked for it: nobody else gives the word,
   * calls it off or fetches what it made. A key gets at what is in the file only with the scope by
   * which it could have asked for it.
   */
  private static void works() {
    allow(ROLES, Set.of("works:read"), "listWorks", "readWork");
    allow(ROLES, Set.of("works:read", "cards:write"), "listWorkFaults", "listWorkLines");
    allow(OWNERS, Set.of("works:read", "cards:read"), "readWorkResult");
    allow(OWNERS, Set.of("works:write", "cards:write"), "confirmWork", "cancelWork");
  }

  private static void people() {
    allow(
        OWNERS,
        NO_KEY,
        "listUsers",
        "inviteUser",
        "readUser",
        "changeUser",
        "disableUser",
        "enableUser",
        "renewUserLink",
        "revokeUserLink",
        "endUserSecondFactor",
        "listApiKeys",
        "createApiKey",
        "readApiKey",
        "takeOverApiKey",
        "revokeApiKey");
    // everybody's own
    allow(ROLES, ANY_KEY, "readProfile");
    allow(ROLES, NO_KEY, "changeProfile", "signInMerchantUser");
    // whoever has the link
    allow(Set.of("NOBODY"), NO_KEY, "acceptUserLink");
  }

  private static void allow(Set<String> roles, Set<String> scopes, String... operations) {
    for (String operation : operations) {
      KNOWN.put(operation, new ApiRights(roles, scopes));
    }
  }

  /** Names of all operations that are put down here. */
  static Set<String> operations() {
    return KNOWN.keySet();
  }

  static ApiRights of(ApiOperation operation) {
    ApiRights rights = KNOWN.get(operation.id());
    if (rights == null) {
      throw new AssertionError("say in ApiRights whom " + operation + " is for");
    }
    return rights;
  }
}
