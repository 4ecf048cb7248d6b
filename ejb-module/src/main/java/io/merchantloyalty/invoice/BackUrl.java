package io.merchantloyalty.invoice;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a webshop wants its customer back. Apps and browsers open it: what would run as code or
 * read the customer's own files is no address. Schemes of apps are as good as http and https, and
 * what has no scheme is left as old clients send it.
 */
final class BackUrl {

  private static final Set<String> HARMFUL =
      Set.of(
          "javascript",
          "vbscript",
          "livescript",
          "data",
          "blob",
          "file",
          "filesystem",
          "content",
          "about",
          "view-source",
          "jar",
          "intent",
          "chrome",
          "ms-msdt",
          "search-ms");

  /** Browsers pass over these wherever they stand, so that they hide what a scheme is. */
  private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}]");

  private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*", Pattern.DOTALL);

  private BackUrl() {}

  static boolean isHarmless(String url) {
    Matcher scheme = SCHEME.matcher(IGNORED.matcher(url).replaceAll(""));
    return !scheme.matches() || !HARMFUL.contains(scheme.group(1).toLowerCase(Locale.ROOT));
  }
}
