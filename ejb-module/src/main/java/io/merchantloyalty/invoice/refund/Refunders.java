package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.AuthenticatedTerminal;
import io.merchantloyalty.terminal.Terminals;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets in who may give refunds: any terminal, and the merchant's users whose role handles money. In
 * no transaction: the slow hash must hold no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Refunders {

  @Inject Terminals terminals;
  @Inject MerchantUsers users;
  @Inject RefundReader reader;

  /**
   * The caller.
   *
   * @throws DomainException as {@link Terminals#authenticate} or {@link
   *     MerchantUsers#authenticate}; ACCESS_DENIED when the user's role gives no refunds
   */
  public Refunder admit(Credentials credentials) {
    return isUser(credentials) ? user(credentials) : terminal(credentials);
  }

  private Refunder terminal(Credentials credentials) {
    AuthenticatedTerminal terminal = terminals.authenticate(credentials);
    return new Refunder(
        terminal.merchantId(),
        Optional.of(terminal.id()),
        Optional.of(terminal.terminalId()),
        Optional.empty(),
        Optional.of(terminal.shopNodeId()),
        terminal.currency());
  }

  private Refunder user(Credentials credentials) {
    AuthenticatedMerchantUser user = users.authenticate(credentials);
    if (!Right.GIVE_REFUNDS.roles().contains(user.role())) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "your role does not give refunds: " + user.role());
    }
    return new Refunder(
        user.merchantId(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(user.id()),
        user.shopNodeId(),
        reader.currencyOf(user.merchantId()));
  }

  /** The slash tells a user's name from a terminal's; no API key gives refunds. */
  private static boolean isUser(Credentials credentials) {
    if (credentials instanceof Credentials.Password password) {
      return password.principal().indexOf('/') >= 0;
    }
    return !(credentials instanceof Credentials.Bearer bearer)
        || bearer.token().kind() == PrincipalKind.MERCHANT_USER;
  }
}
