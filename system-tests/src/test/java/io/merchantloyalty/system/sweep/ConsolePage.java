package io.merchantloyalty.system.sweep;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the console as it came, with the parts that can be sent back. */
record ConsolePage(String path, int status, String location, String html) {

  static final String VIEW_STATE = "jakarta.faces.ViewState";

  /** By which PrimeFaces lets a page's own scripts run. */
  static final String NONCE = "primefaces.nonce";

  private static final Pattern SCRIPTS_NONCE =
      Pattern.compile("<script\\b[^>]* nonce=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\"");
  private static final Pattern INPUT =
      Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  /** Rows of a table are alike: the first one stands for all. */
  private static final Pattern LATER_ROW = Pattern.compile(":[1-9]\\d*(:|$)");

  Set<String> forms() {
    return FORM.matcher(html).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  String viewState() {
    return fields().getOrDefault(VIEW_STATE, "");
  }

  /** What its scripts put into each form beside the view state. */
  String nonce() {
    return SCRIPTS_NONCE
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no script with a nonce on " + this));
  }

  /** Every field of every form with the value that it shows, buttons left out. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(html);
    while (input.find()) {
      Matcher name = NAME.matcher(input.group());
      if (!input.group().startsWith("<button") && name.find()) {
        Matcher value = VALUE.matcher(input.group());
        fields.putIfAbsent(name.group(1), value.find() ? plain(value.group(1)) : "");
      }
    }
    return fields;
  }

  /** The ids of all components below the page's forms: whatever can be pressed is among them. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (String form : forms()) {
      Pattern below = Pattern.compile("[\"'>](" + Pattern.quote(form) + ":[A-Za-z0-9_:-]+)[\"'<]");
      below
          .matcher(html)
          .results()
          .map(m -> m.group(1))
          .filter(id -> !LATER_ROW.matcher(id).find())
          .forEach(ids::add);
    }
    return ids;
  }

  private static String plain(String attribute) {
    return attribute.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return path + " " + status + " " + location;
  }
}
