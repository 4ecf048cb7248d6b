package io.merchantloyalty.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.ledger.AccountProvider;
import io.merchantloyalty.ledger.AccountProviders;
import io.merchantloyalty.ledger.TestBank;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody's money disappears with an erasure. */
class WalletErasureTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Currency SEK = Currency.getInstance("SEK");
  private static final AccessToken SHOPPER = new AccessToken(PrincipalKind.WALLET_USER, 7, 0, NOW);

  private long balance;
  private boolean keptHere = true;
  private final List<String> closed = new ArrayList<>();
  private final WalletErasure erasure = new WalletErasure();

  WalletErasureTest() {
    WalletAccount account =
        WalletAccount.open(8, new WalletUser(), "wages", TestBank.NAME, "99", SEK, "Wages", NOW);
    erasure.rows =
        new WalletRows() {
          @Override
          public Optional<List<WalletAccount>> accounts(AccessToken token) {
            return Optional.of(List.of(account));
          }
        };
    erasure.providers =
        new AccountProviders() {
          @Override
          public Optional<AccountProvider> find(String name) {
            return Optional.of(new Bank());
          }
        };
  }

  @Test
  void anEmptyAccountIsNoObstacle() {
    assertThatCode(() -> erasure.refuseWithMoney(SHOPPER)).doesNotThrowAnyException();
  }

  @Test
  void moneyThatIsKeptHereIsNamedWithItsAccount() {
    balance = 12_000;
    assertThatThrownBy(() -> erasure.refuseWithMoney(SHOPPER))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("120.00 SEK")
        .hasMessageContaining("wages");
  }

  @Test
  void moneyAtAnotherBankStaysThere() {
    balance = 12_000;
    keptHere = false;
    assertThatCode(() -> erasure.refuseWithMoney(SHOPPER)).doesNotThrowAnyException();
  }

  @Test
  void aDemosMoneyMayBeLeft() {
    balance = 12_000;
    erasure.demo = true;
    assertThatCode(() -> erasure.refuseWithMoney(SHOPPER)).doesNotThrowAnyException();
  }

  @Test
  void anAccountThatIsKeptHereIsClosedBeforeAnybodyLooksAtItsMoney() {
    erasure.refuseWithMoney(SHOPPER);
    assertThat(closed).containsExactly("99");
  }

  @Test
  void anAccountAtAnotherBankIsNotOursToClose() {
    keptHere = false;
    erasure.refuseWithMoney(SHOPPER);
    assertThat(closed).isEmpty();
  }

  private final class Bank extends TestBank {

    @Override
    public void close(String account) {
      closed.add(account);
    }

    @Override
    public boolean joinsTransaction() {
      return keptHere;
    }

    @Override
    public Optional<Money> balance(String account) {
      assertThat(closed).hasSize(keptHere ? 1 : 0);
      return Optional.of(new Money(balance, SEK));
    }
  }
}
