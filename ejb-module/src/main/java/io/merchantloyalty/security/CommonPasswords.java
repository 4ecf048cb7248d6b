package io.merchantloyalty.security;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that attackers try first: a word of the list {@code common-passwords.txt}, or one of
 * the user's own words such as the name of the company. This includes other spellings (P@ssw0rd),
 * repetitions (adminadmin), and digits and signs around the word (password12!, 2026-Summer).
 * Several words together are a password of their own.
 */
public final class CommonPasswords {

  /** Characters that stand for letters in disguised words. */
  private static final Map<Character, Character> DISGUISES =
      Map.ofEntries(
          Map.entry('0', 'o'),
          Map.entry('1', 'l'),
          Map.entry('3', 'e'),
          Map.entry('4', 'a'),
          Map.entry('5', 's'),
          Map.entry('7', 't'),
          Map.entry('8', 'b'),
          Map.entry('@', 'a'),
          Map.entry('$', 's'),
          Map.entry('!', 'i'));

  private static final Pattern NO_LETTERS_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final Set<String> LISTED =
      BundledWords.read("common-passwords.txt").stream()
          .flatMap(word -> Stream.of(word, undisguised(word)))
          .collect(Collectors.toUnmodifiableSet());

  private CommonPasswords() {}

  /**
   * Whether the password is a common one.
   *
   * @param ownWords names of the user and the company
   */
  public static boolean has(String password, Collection<String> ownWords) {
    String small = password.strip().toLowerCase(Locale.ROOT);
    if (!LETTER.matcher(small).find()) {
      // dates, telephone numbers, paths over the digits: ten of them are tried in minutes
      return true;
    }
    Set<String> own =
        ownWords.stream()
            .map(word -> joined(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return isCommon(small, own)
        || isCommon(bare(small), own)
        || isCommon(undisguised(small), own)
        || isCommon(bare(undisguised(bare(small))), own);
  }

  private static boolean isCommon(String text, Set<String> own) {
    String joined = joined(text);
    return isWord(joined, own) || isWord(once(joined), own);
  }

  private static boolean isWord(String text, Set<String> own) {
    return LISTED.contains(text) || own.contains(text);
  }

  /** The text without digits and signs at both ends. */
  private static String bare(String text) {
    return NO_LETTERS_AROUND.matcher(text).replaceAll("");
  }

  private static String joined(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }

  private static String once(String text) {
    Matcher repetition = REPETITION.matcher(text);
    return repetition.matches() ? repetition.group(1) : text;
  }

  private static String undisguised(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      letters.append(DISGUISES.getOrDefault(c, c).charValue());
    }
    return letters.toString();
  }
}
