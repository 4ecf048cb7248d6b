package io.merchantloyalty.merchant.operator;

import io.merchantloyalty.merchant.user.LinkTokens;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.Operator;
import io.merchantloyalty.security.OperatorCall;
import io.merchantloyalty.security.Operators;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The merchants of this server, for operators to create (spec 05, Users and rights). An operator
 * brings a merchant to the point where its first owner can choose a password, and no further: from
 * then on its owners do everything, and no operator gets in. Each method refuses as {@link
 * Operators#admit}. Runs in no transaction; what writes is {@link MerchantTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Merchants {

  @Inject Operators operators;
  @Inject MerchantReader reader;
  @Inject MerchantTransactions transactions;
  @Inject KeyedCalls keyedCalls;

  /**
   * A new merchant with the root of its tree and its first owner, who chooses a password by a link
   * that is good for {@link LinkTokens#GOOD_FOR}, and once. The merchant's account at the bank is
   * opened by its first payment. A repetition of the call with its Idempotency-Key is answered
   * without the link.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong, a reseller id that is taken
   *     among it
   */
  public OwnerLink create(OperatorCall call, CreateMerchant command) {
    Operator operator = operators.admit(call);
    return keyedCalls.once(
        () -> new KeyedCalls.Principal(PrincipalKind.OPERATOR, operator.id()),
        call.keyed(),
        new KeyedCalls.Memory<OwnerLink>(
            made -> Optional.of(made.merchant().resellerId()), this::createdBefore),
        () -> {
          command.check();
          String token = LinkTokens.random();
          return new OwnerLink(transactions.create(operator, command, token), Optional.of(token));
        });
  }

  /** Without the link: nobody keeps it. Whoever has lost it renews it. */
  private OwnerLink createdBefore(String resellerId) {
    return new OwnerLink(reader.view(reader.idOf(resellerId)), Optional.empty());
  }

  /** The newest first. */
  public Page<MerchantView> list(OperatorCall call, PageRequest page) {
    operators.admit(call);
    return reader.list(page);
  }

  /**
   * One of them, by its own reseller id.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public MerchantView read(OperatorCall call, String resellerId) {
    operators.admit(call);
    return reader.view(reader.idOf(resellerId));
  }

  /**
   * Says whether a merchant's tills and users may give refunds. Said again: nothing.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found
   */
  public MerchantView allowRefunds(OperatorCall call, String resellerId, boolean allowed) {
    Operator operator = operators.admit(call);
    return Retry.onConflict(() -> transactions.allowRefunds(operator, resellerId, allowed));
  }

  /**
   * A fresh link for a first owner who has lost the one before or let it grow old; that one is no
   * longer good.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found; with {@link
   *     io.merchantloyalty.shared.Details.WrongState} when an owner has a password
   */
  public OwnerLink renewOwnerLink(OperatorCall call, String resellerId) {
    Operator operator = operators.admit(call);
    String token = LinkTokens.random();
    return new OwnerLink(
        Retry.onConflict(() -> transactions.renewOwnerLink(operator, resellerId, token)),
        Optional.of(token));
  }
}
