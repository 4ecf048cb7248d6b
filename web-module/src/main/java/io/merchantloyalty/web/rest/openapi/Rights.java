package io.merchantloyalty.web.rest.openapi;

import io.merchantloyalty.merchant.Right;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The right that each operation of the merchants' API asks for, by its operationId. The business
 * tier asks for it; a system test finds out whether both say the same.
 */
final class Rights {

  private static final Map<String, Right> OF_OPERATIONS =
      Stream.of(
              of(
                  Right.READ_PROGRAMS,
                  "listLoyaltyPrograms readLoyaltyProgram tryCardNumber readPictureOffer"
                      + " previewPictureOffer listMarks listParticipations listInvitations"
                      + " readInvitation askWhy"),
              of(
                  Right.CHANGE_PROGRAMS,
                  "createLoyaltyProgram changeLoyaltyProgram publishLoyaltyProgram"
                      + " retireLoyaltyProgram discardLoyaltyProgram putProgramPicture"
                      + " undoProgramPicture acceptPictureOffer addMark endMark endMarkNow"
                      + " removeMark previewMark previewMarkEnd previewMarkRemoval inviteMerchant"
                      + " withdrawInvitation previewAcceptance acceptInvitation declineInvitation"
                      + " leaveCoalition"),
              of(
                  Right.READ_CARDS,
                  "countCards findCard listBlockedCards exportBlockedCards listBills"
                      + " askWhyOfCard"),
              of(
                  Right.CHANGE_CARDS,
                  "blockCard unblockCard importBlockedCards importUnblockedCards"),
              of(
                  Right.READ_SHOPS,
                  "listShopNodes readShopNode listBranches readWay listMarksHere listProgramsHere"
                      + " exportShopNodes exportShopNodesAsWork"),
              of(
                  Right.CHANGE_SHOPS,
                  "createShopNode changeShopNode moveShopNode retireShopNode importShopNodes"),
              of(
                  Right.READ_TERMINALS,
                  "listTerminals readShopTerminal exportTerminals exportTerminalsAsWork"
                      + " printStickers printStickersAsWork terminalStickerPng"
                      + " terminalStickerSvg"),
              of(
                  Right.CHANGE_TERMINALS,
                  "placeTerminal changeTerminal renewTerminalPassword assignTerminalSeqrId"
                      + " freeTerminalSeqrId unregisterShopTerminal importTerminals"),
              of(
                  Right.READ_WORKS,
                  "listWorks readWork listWorkFaults listWorkLines readWorkResult"),
              of(Right.CHANGE_WORKS, "confirmWork cancelWork"),
              of(Right.READ_AUDIT, "readAudit exportAudit"),
              of(
                  Right.MANAGE_USERS,
                  "listUsers inviteUser readUser changeUser disableUser enableUser renewUserLink"
                      + " revokeUserLink endUserSecondFactor"),
              of(
                  Right.MANAGE_KEYS,
                  "listApiKeys createApiKey readApiKey takeOverApiKey revokeApiKey"),
              of(Right.OWN_PROFILE, "readProfile changeProfile"))
          .flatMap(right -> right)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** A key may ask who it is, whatever its scopes. */
  private static final Set<String> FOR_EVERY_KEY = Set.of("readProfile");

  private Rights() {}

  /** Whether an API key may call it with any scope. */
  static boolean isForEveryKey(String operationId) {
    return FOR_EVERY_KEY.contains(operationId);
  }

  /**
   * Empty: it asks for none, since it is not for a merchant's staff, or only makes them a token.
   */
  static Optional<Right> of(String operationId) {
    return Optional.ofNullable(OF_OPERATIONS.get(operationId));
  }

  private static Stream<Map.Entry<String, Right>> of(Right right, String operations) {
    return Stream.of(operations.split(" ")).map(operation -> Map.entry(operation, right));
  }
}
