package io.merchantloyalty.admin.frame;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What somebody else has saved while a form was open. What is typed stays in the form, the other's
 * change is shown beside it, and the next press saves over it, knowingly.
 */
@Dependent
public class Meanwhile implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A value that somebody else has changed.
   *
   * @param label key of the text that names it
   * @param before as the form was opened with
   * @param now as it is saved
   */
  public record Change(String label, String before, String now) implements Serializable {}

  @Inject transient Notices notices;

  private List<Change> changes = List.of();

  /** What the form was opened with: values by the keys of their labels. */
  private Map<String, String> opened = Map.of();

  /** The form is opened, or what is in it has been saved. */
  public void opened(Map<String, String> values) {
    opened = Map.copyOf(values);
    changes = List.of();
  }

  /**
   * Saves, unless somebody else was first.
   *
   * @param now reads the thing again, for the next try, and tells its values as {@link #opened} has
   *     them; what is typed it leaves alone
   * @return whether it is saved
   */
  public boolean save(Runnable saving, Supplier<Map<String, String>> now) {
    try {
      saving.run();
      return true;
    } catch (DomainException e) {
      if (!(e.details() instanceof Details.Changed)) {
        throw e;
      }
      show(now.get());
      return false;
    }
  }

  private void show(Map<String, String> now) {
    List<Change> found = new ArrayList<>();
    now.forEach(
        (label, value) -> {
          String before = opened.getOrDefault(label, "");
          if (!Objects.equals(before, value)) {
            found.add(new Change(label, before, value));
          }
        });
    changes = List.copyOf(found);
    notices.warn(found.isEmpty() ? "frame.meanwhileElsewhere" : "frame.meanwhile");
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** In the order of the form. */
  public List<Change> getChanges() {
    return changes;
  }
}
