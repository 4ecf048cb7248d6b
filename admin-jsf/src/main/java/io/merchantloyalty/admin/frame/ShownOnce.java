package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets that the server tells once: a till's password, a link, an API key, recovery codes. They
 * stay in the session until the user says that they are saved, so that neither a reload nor another
 * click on the page takes them away (docs/decisions/0022). They end with the session.
 */
@Named("shownOnce")
@SessionScoped
public class ShownOnce implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many a session: who makes keys by the hundred does so over REST. */
  private static final int MOST = 50;

  /**
   * A secret that is not saved yet.
   *
   * @param key what it belongs to: {@code till:…}, {@code user:…}, {@code key:…}
   * @param name what people call that
   * @param address of the page that shows it, below the context
   */
  public record Waiting(String key, String name, String address, List<String> values)
      implements Serializable {}

  @Inject Here here;

  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  /** In place of what was kept for the same key: that is not good any more. */
  public synchronized void keep(Waiting secret) {
    waiting.remove(secret.key());
    waiting.put(secret.key(), secret);
    if (waiting.size() > MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
  }

  /** The secret of that key; null when there is none, as pages want it. */
  public synchronized String of(String key) {
    Waiting secret = waiting.get(key);
    return secret == null ? null : secret.values().get(0);
  }

  /** All values of that key; none when there is no such secret. */
  public synchronized List<String> allOf(String key) {
    Waiting secret = waiting.get(key);
    return secret == null ? List.of() : secret.values();
  }

  /** The user has saved it, or it is worth nothing any more. */
  public synchronized void saved(String key) {
    waiting.remove(key);
  }

  /** The user says that it is saved: the page goes on without it. */
  public void acknowledge(String key) {
    saved(key);
    here.again();
  }

  /** Those that other pages than this one show. */
  public synchronized List<Waiting> elsewhere(String address) {
    return waiting.values().stream().filter(secret -> !secret.address().equals(address)).toList();
  }
}
