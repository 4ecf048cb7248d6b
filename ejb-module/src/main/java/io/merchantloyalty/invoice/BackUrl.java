package io.merchantloyalty.invoice;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address to which a webshop wants its customer to return. Apps and browsers open it, so
 * anything that would run as code or read the customer's own files is refused. Schemes of apps are
 * as good as http and https. An address without a scheme is left as old clients send it.
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

  /** Browsers ignore these characters anywhere, so they can hide what a scheme is. */
  private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}]");

  private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*", Pattern.DOTALL);

  private BackUrl() {}

  static boolean isHarmless(String url) {
    Matcher scheme = SCHEME.matcher(IGNORED.matcher(url).replaceAll(""));
    return !scheme.matches() || !HARMFUL.contains(scheme.group(1).toLowerCase(Locale.ROOT));
  }
}
