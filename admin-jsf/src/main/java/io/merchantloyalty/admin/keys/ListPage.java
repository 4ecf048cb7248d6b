package io.merchantloyalty.admin.keys;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.key.ApiKeyState;
import io.merchantloyalty.merchant.key.ApiKeyView;
import io.merchantloyalty.merchant.key.ApiKeys;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code keys/list.xhtml}: which systems may call, with what rights, and whether they do. The rows
 * are those that were shown until something is done: a click names its row by the place in the
 * list, and a key that a colleague has made meanwhile would move all others.
 */
@Named("keysList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient ApiKeys keys;
  @Inject transient Notices notices;

  private transient List<ApiKeyView> rows;

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
    // also after a refusal the list shall tell what is
    rows = null;
    ApiKeyView revoked = keys.revoke(visitor.call(), reference);
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
