package io.merchantloyalty.admin.keys;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.key.ApiKeyState;
import io.merchantloyalty.merchant.key.ApiKeyView;
import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code keys/list.xhtml}: which systems may call, with what rights, and whether they do. */
@Named("keysList")
@RequestScoped
public class ListPage {

  @Inject Visitor visitor;
  @Inject ApiKeys keys;
  @Inject Notices notices;

  private List<ApiKeyView> rows;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    rows();
  }

  public List<ApiKeyView> getRows() {
    return rows();
  }

  private List<ApiKeyView> rows() {
    if (rows == null) {
      rows = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        Page<ApiKeyView> page =
            keys.list(visitor.call(), new PageRequest(after, PageRequest.SIZE_MAX));
        rows.addAll(page.items());
        after = page.next();
      } while (after.isPresent());
    }
    return rows;
  }

  public void revoke(String reference) {
    ApiKeyView revoked = keys.revoke(visitor.call(), reference);
    rows = null;
    notices.done("keys.revoked", revoked.name());
  }

  public boolean isGood(ApiKeyView key) {
    return key.state() == ApiKeyState.ACTIVE;
  }

  public String tone(ApiKeyView key) {
    return switch (key.state()) {
      case ACTIVE -> "good";
      case EXPIRED -> "wait";
      case REVOKED -> "quiet";
    };
  }
}
