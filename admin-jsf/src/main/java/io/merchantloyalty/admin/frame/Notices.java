package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Sentences to the whole page: something was done, or was refused. They survive one redirect, so
 * that a list can tell what the page before it did.
 */
@Named
@RequestScoped
public class Notices {

  @Inject Texts text;

  /** A sentence as the page shows it; {@code tone}: the class of its box. */
  public record Notice(String sentence, String tone, String role) {}

  /** Something was done. {@code key} and arguments as in {@link Texts#say}. */
  public void done(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, text.say(key, arguments));
  }

  public void saved() {
    done("frame.saved");
  }

  /** Something was not done, or only in part. */
  public void warn(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_WARN, text.say(key, arguments));
  }

  public void error(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, text.say(key, arguments));
  }

  private static void add(FacesMessage.Severity severity, String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(severity, sentence, sentence));
  }

  /** Whether one of them tells of a deed: then nothing that was typed for it waits any more. */
  public boolean isSomethingDone() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .anyMatch(message -> FacesMessage.SEVERITY_INFO.equals(message.getSeverity()));
  }

  public List<Notice> getAll() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .map(Notices::shown)
        .toList();
  }

  private static Notice shown(FacesMessage message) {
    message.rendered();
    boolean good = FacesMessage.SEVERITY_INFO.equals(message.getSeverity());
    boolean mild = FacesMessage.SEVERITY_WARN.equals(message.getSeverity());
    return new Notice(
        message.getSummary(),
        good ? "" : mild ? "note-wait" : "note-bad",
        good ? "status" : "alert");
  }
}
