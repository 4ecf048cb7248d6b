package io.merchantloyalty.admin.keys;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.admin.frame.Words;
import io.merchantloyalty.merchant.key.ApiKeyState;
import io.merchantloyalty.merchant.key.ApiKeyView;
import io.merchantloyalty.merchant.key.ApiKeys;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code keys/list.xhtml}: which systems may call, with what rights, and whether they do. */
@Named("keysList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  /** By which column the list is sorted. */
  public enum Sort {
    NAME,
    CREATED,
    STATE,
    LAST_USED
  }

  @Inject transient Visitor visitor;
  @Inject transient ApiKeys keys;
  @Inject transient Notices notices;
  @Inject transient Texts text;
  @Inject transient Download download;

  private String words;
  private ApiKeyState state;
  private final Sorting<Sort> sorting = new Sorting<>(Sort.CREATED, true);
  private final WholeList<ApiKeyView> list = new WholeList<>(ROWS, this::read);

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    list.all();
  }

  public void narrow() {
    list.restart();
  }

  public void sortBy(Sort column) {
    sorting.by(column);
    narrow();
  }

  /** A merchant has few systems of its own. */
  private List<ApiKeyView> read() {
    return WholeList.of(page -> keys.list(visitor.call(), page)).stream()
        .filter(key -> state == null || key.state() == state)
        .filter(key -> Words.areIn(visitor.locale(), words, key.name(), key.madeBy()))
        .sorted(order())
        .toList();
  }

  private Comparator<ApiKeyView> order() {
    Collator letters = Collator.getInstance(visitor.locale());
    Comparator<ApiKeyView> byName = Comparator.comparing(ApiKeyView::name, letters);
    return sorting.directed(
        switch (sorting.column()) {
          case NAME -> byName;
          case CREATED -> Comparator.comparing(ApiKeyView::createdAt);
          case STATE -> Comparator.comparing(ApiKeyView::state).thenComparing(byName);
          case LAST_USED -> Comparator.comparing(key -> key.lastUsedAt().orElse(Instant.MIN));
        });
  }

  public void revoke(String reference) {
    // also after a refusal the list shall tell what is
    list.forget();
    ApiKeyView revoked = keys.revoke(visitor.call(), reference);
    notices.done("keys.revoked", revoked.name());
  }

  public void takeOver(String reference) {
    list.forget();
    ApiKeyView taken = keys.takeOver(visitor.call(), reference);
    notices.done("keys.takenOver", taken.name());
  }

  /** Whether another owner answers for the key, so that it would end with that user. */
  public boolean isOfAnother(ApiKeyView key) {
    return isGood(key) && !key.madeByUser().equals(visitor.getProfile().userId());
  }

  /** What the filter leaves; no secret is known here. */
  public void export() throws IOException {
    narrow();
    download.send(
        "api-keys.csv",
        Stream.of("name", "scopes", "state", "madeBy", "made", "until", "lastUsed")
            .map(column -> text.get("keys." + column))
            .toList(),
        list.all(),
        key ->
            List.of(
                key.name(),
                key.scopes().stream()
                    .map(scope -> text.get(CreatePage.textKey(scope)))
                    .collect(Collectors.joining(", ")),
                text.name("keystate", key.state()),
                key.madeBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt()));
  }

  public boolean isFiltered() {
    return words != null || state != null;
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

  public WholeList<ApiKeyView> getList() {
    return list;
  }

  /** For the head of a column. */
  public String order(Sort column) {
    return sorting.told(column);
  }

  public ApiKeyState[] getStates() {
    return ApiKeyState.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public ApiKeyState getState() {
    return state;
  }

  public void setState(ApiKeyState state) {
    this.state = state;
  }
}
