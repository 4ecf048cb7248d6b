package io.merchantloyalty.work;

import io.merchantloyalty.shared.Characters;

/**
 * A file that work reads or makes.
 *
 * @param name as people see it, at most {@link #NAME_CHARS_MAX} characters; longer ones are cut
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record WorkFile(String name, String mediaType, byte[] bytes) {

  public static final int NAME_CHARS_MAX = 200;

  public WorkFile {
    name = Characters.first(name, NAME_CHARS_MAX);
  }

  @Override
  public String toString() {
    return "WorkFile[name=" + name + ", bytes=" + bytes.length + "]";
  }
}
