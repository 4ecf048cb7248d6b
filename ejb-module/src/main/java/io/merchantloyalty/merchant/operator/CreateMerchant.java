package io.merchantloyalty.merchant.operator;

import io.merchantloyalty.merchant.Merchant;
import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.merchant.user.InviteUser;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.Currency;
import java.util.Locale;

/**
 * An operator makes a company a merchant.
 *
 * @param resellerId what its users sign in with, before a slash: 1 to 64 letters, digits, dots,
 *     underscores and hyphens, which no merchant and no shop has yet; it never changes
 * @param name of the company, 1 to 200 characters; need not be unlike others
 * @param currency ISO 4217 code of the one currency that it sells in, for ever; the money of some
 *     country today
 */
public record CreateMerchant(String resellerId, String name, String currency, FirstOwner owner) {

  public CreateMerchant {
    name = DisplayName.of(name);
  }

  private static final String CURRENCY_RULE =
      "must be the code of a currency of ISO 4217 that a country has today";

  /**
   * Who begins there.
   *
   * @param userId as in {@link InviteUser}
   * @param name 1 to 200 characters
   */
  public record FirstOwner(String userId, String name) {

    public FirstOwner {
      name = DisplayName.of(name);
    }

    private void check(Violations violations) {
      InviteUser.checkUserId(violations, "owner/userId", userId);
      violations.checkText("owner/name", name, MerchantUser.NAME_CHARS_MAX);
    }
  }

  /** Refuses what cannot be made, naming all that is wrong. */
  void check() {
    Violations violations = new Violations();
    if (resellerId == null) {
      violations.add(Violation.missing("resellerId"));
    } else {
      violations.check(
          CreateNode.isResellerId(resellerId),
          "resellerId",
          CreateNode.RESELLER_ID_RULE,
          resellerId);
    }
    violations.checkText("name", name, Merchant.NAME_CHARS_MAX);
    if (currency == null) {
      violations.add(Violation.missing("currency"));
    } else {
      violations.check(isMoney(currency), "currency", CURRENCY_RULE, currency);
    }
    if (owner == null) {
      violations.add(Violation.missing("owner"));
    } else {
      owner.check(violations);
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  /**
   * The money of some country today, by the runtime's tables. Those also know the German mark, gold
   * and the codes of funds, which nothing is sold for.
   */
  private static boolean isMoney(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .map(country -> Currency.getInstance(new Locale("", country)))
        .anyMatch(money -> money != null && money.getCurrencyCode().equals(code));
  }
}
