package io.merchantloyalty.merchant;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a key of a merchant's own system may be there for. There is none for users and keys: no key
 * makes people, or more keys.
 */
public enum Scope {
  PROGRAMS_READ("programs:read"),
  PROGRAMS_WRITE("programs:write"),
  CARDS_READ("cards:read"),
  CARDS_WRITE("cards:write"),
  SHOPS_READ("shops:read"),
  SHOPS_WRITE("shops:write"),
  TERMINALS_READ("terminals:read"),
  TERMINALS_WRITE("terminals:write"),
  WORKS_READ("works:read"),
  WORKS_WRITE("works:write"),
  AUDIT_READ("audit:read");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** How it is called outside of the server. */
  public String word() {
    return word;
  }

  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** As they are stored and told: words apart by one space, in the order of this list. */
  public static String text(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
  }

  /** Reads {@link #text}; a scope that is no more gives nothing. */
  public static Set<Scope> read(String text) {
    return Arrays.stream(text.split(" "))
        .flatMap(word -> of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
