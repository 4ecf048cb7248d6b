package io.merchantloyalty.work;

/**
 * One thing that a line of an uploaded file changes.
 *
 * @param field the column
 * @param before what it was, shortened; empty when there was nothing, or when it is a secret
 * @param after what it is from then on, likewise
 */
public record WorkChange(String field, String before, String after) {

  static final int TEXT_CHARS_MAX = 300;

  public WorkChange {
    before = Shortened.to(TEXT_CHARS_MAX, before);
    after = Shortened.to(TEXT_CHARS_MAX, after);
  }

  /** Of something that is never told, such as a password. */
  public static WorkChange secret(String field) {
    return new WorkChange(field, "", "");
  }
}
