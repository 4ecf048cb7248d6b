package io.merchantloyalty.web.rest;

import io.merchantloyalty.web.rest.exchange.AnswerHeaders;
import io.merchantloyalty.web.rest.exchange.BodyNeeded;
import io.merchantloyalty.web.rest.exchange.FeedGuard;
import io.merchantloyalty.web.rest.exchange.FileLimit;
import io.merchantloyalty.web.rest.exchange.KnownQuery;
import io.merchantloyalty.web.rest.exchange.MethodsTold;
import io.merchantloyalty.web.rest.exchange.NoHead;
import io.merchantloyalty.web.rest.exchange.Route;
import io.merchantloyalty.web.rest.exchange.UploadLimit;
import io.merchantloyalty.web.rest.json.JsonBodies;
import io.merchantloyalty.web.rest.merchant.MerchantTokens;
import io.merchantloyalty.web.rest.merchant.audit.MerchantAudit;
import io.merchantloyalty.web.rest.merchant.bill.MerchantBills;
import io.merchantloyalty.web.rest.merchant.card.MerchantCardImports;
import io.merchantloyalty.web.rest.merchant.card.MerchantCards;
import io.merchantloyalty.web.rest.merchant.coalition.MerchantInvitations;
import io.merchantloyalty.web.rest.merchant.coalition.MerchantParticipations;
import io.merchantloyalty.web.rest.merchant.key.MerchantApiKeys;
import io.merchantloyalty.web.rest.merchant.mark.MerchantMarkEffects;
import io.merchantloyalty.web.rest.merchant.mark.MerchantMarks;
import io.merchantloyalty.web.rest.merchant.profile.MerchantProfile;
import io.merchantloyalty.web.rest.merchant.program.MerchantPictureOffers;
import io.merchantloyalty.web.rest.merchant.program.MerchantProgramPictures;
import io.merchantloyalty.web.rest.merchant.program.MerchantPrograms;
import io.merchantloyalty.web.rest.merchant.terminal.MerchantStickers;
import io.merchantloyalty.web.rest.merchant.terminal.MerchantTerminalFiles;
import io.merchantloyalty.web.rest.merchant.terminal.MerchantTerminals;
import io.merchantloyalty.web.rest.merchant.tree.MerchantBranches;
import io.merchantloyalty.web.rest.merchant.tree.MerchantShopNodes;
import io.merchantloyalty.web.rest.merchant.tree.MerchantTreeFiles;
import io.merchantloyalty.web.rest.merchant.user.MerchantStaff;
import io.merchantloyalty.web.rest.merchant.user.MerchantUserLinks;
import io.merchantloyalty.web.rest.merchant.why.MerchantWhy;
import io.merchantloyalty.web.rest.merchant.work.MerchantWorks;
import io.merchantloyalty.web.rest.operator.OperatorAuthenticators;
import io.merchantloyalty.web.rest.operator.OperatorLedger;
import io.merchantloyalty.web.rest.operator.OperatorMerchants;
import io.merchantloyalty.web.rest.operator.OperatorTokens;
import io.merchantloyalty.web.rest.picture.StoredPictures;
import io.merchantloyalty.web.rest.pos.PosInvoiceQr;
import io.merchantloyalty.web.rest.pos.PosInvoiceStatus;
import io.merchantloyalty.web.rest.pos.PosInvoices;
import io.merchantloyalty.web.rest.pos.PosPayments;
import io.merchantloyalty.web.rest.pos.PosRefunds;
import io.merchantloyalty.web.rest.pos.PosStickerQr;
import io.merchantloyalty.web.rest.pos.PosTerminals;
import io.merchantloyalty.web.rest.pos.PosTokens;
import io.merchantloyalty.web.rest.problem.ProblemMapper;
import io.merchantloyalty.web.rest.signin.SignInFilter;
import io.merchantloyalty.web.rest.wallet.WalletAccounts;
import io.merchantloyalty.web.rest.wallet.WalletActivationCodes;
import io.merchantloyalty.web.rest.wallet.WalletBills;
import io.merchantloyalty.web.rest.wallet.WalletCards;
import io.merchantloyalty.web.rest.wallet.WalletErasures;
import io.merchantloyalty.web.rest.wallet.WalletExport;
import io.merchantloyalty.web.rest.wallet.WalletHistory;
import io.merchantloyalty.web.rest.wallet.WalletPayments;
import io.merchantloyalty.web.rest.wallet.WalletPin;
import io.merchantloyalty.web.rest.wallet.WalletPinResets;
import io.merchantloyalty.web.rest.wallet.WalletPrograms;
import io.merchantloyalty.web.rest.wallet.WalletScans;
import io.merchantloyalty.web.rest.wallet.WalletSignUps;
import io.merchantloyalty.web.rest.wallet.WalletTokens;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The API: what answers, and what stands around every answer. */
@ApplicationPath("/api")
public class Api extends Application {

  /** Every class with operations. */
  public static final List<Class<?>> RESOURCES =
      List.of(
          PosTokens.class,
          PosTerminals.class,
          PosInvoices.class,
          PosInvoiceStatus.class,
          PosInvoiceQr.class,
          PosStickerQr.class,
          PosPayments.class,
          PosRefunds.class,
          WalletActivationCodes.class,
          WalletSignUps.class,
          WalletTokens.class,
          WalletPin.class,
          WalletPinResets.class,
          WalletAccounts.class,
          WalletScans.class,
          WalletBills.class,
          WalletPayments.class,
          WalletHistory.class,
          WalletPrograms.class,
          WalletCards.class,
          WalletExport.class,
          WalletErasures.class,
          StoredPictures.class,
          OperatorTokens.class,
          OperatorAuthenticators.class,
          OperatorLedger.class,
          OperatorMerchants.class,
          MerchantTokens.class,
          MerchantShopNodes.class,
          MerchantBranches.class,
          MerchantTreeFiles.class,
          MerchantPrograms.class,
          MerchantProgramPictures.class,
          MerchantPictureOffers.class,
          MerchantMarks.class,
          MerchantMarkEffects.class,
          MerchantCards.class,
          MerchantCardImports.class,
          MerchantWorks.class,
          MerchantParticipations.class,
          MerchantInvitations.class,
          MerchantTerminals.class,
          MerchantTerminalFiles.class,
          MerchantStickers.class,
          MerchantBills.class,
          MerchantWhy.class,
          MerchantStaff.class,
          MerchantUserLinks.class,
          MerchantApiKeys.class,
          MerchantProfile.class,
          MerchantAudit.class);

  private static final List<Class<?>> AROUND =
      List.of(
          FeedGuard.class,
          Route.class,
          SignInFilter.class,
          NoHead.class,
          MethodsTold.class,
          KnownQuery.class,
          BodyNeeded.class,
          UploadLimit.class,
          FileLimit.class,
          AnswerHeaders.class,
          JsonBodies.class,
          ProblemMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(RESOURCES);
    classes.addAll(AROUND);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    // OPTIONS would be answered with a WADL, a second description of the API that nobody keeps true
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
