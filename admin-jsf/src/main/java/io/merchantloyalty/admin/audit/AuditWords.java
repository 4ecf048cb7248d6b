package io.merchantloyalty.admin.audit;

import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the log says before and after a change, in words for people. The log keeps the server's own
 * words, for years and for systems; what is not known here is shown as it stands there.
 */
final class AuditWords {

  /** The visitor's language and clock. */
  interface Speech {

    /** Begins with a bracket when there is no such text. */
    String get(String key);

    String say(String key, Object... arguments);

    String time(Instant moment);
  }

  private static final Pattern PROGRAM =
      Pattern.compile("name: (.*?)\nnumbers: (.*?)\nadd: (.*?)\ninformation: (.*)", Pattern.DOTALL);

  private static final List<String> PROGRAM_PARTS =
      List.of("name", "numbers", "add", "information");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "NumberRule\\[pattern=Optional(?:\\.empty|\\[(.*)\\]),"
              + " lengthMin=(\\d+), lengthMax=(\\d+), checkDigit=(\\w+)\\]");

  /** One way to say something, below one area of the log. */
  private record Rule(String area, Pattern said, Function<Matcher, String> words) {}

  private final Speech speech;
  private final List<Rule> rules;

  AuditWords(Speech speech) {
    this.speech = speech;
    this.rules =
        List.of(
            rule("user", "(.*), ([A-Z_]+)(?: below (.*))?", this::user),
            rule("profile", "(?:([a-z]{2}), )?(\\w+/\\S+)", this::preferences),
            rule("profile", "(\\d+) new ones", found -> say("newOnes", found.group(1))),
            rule("api-key", "([a-z]+:[a-z: ]+|[a-z]+)(?:, until (\\S+))?", this::key),
            rule("program", "(DRAFT|PUBLISHED|RETIRED)", found -> name("programstate", found)),
            rule("mark", "([A-Z]+) from (\\S+?)(?: until (\\S+))?(?: at (.*))?", this::mark),
            rule("coalition", "invited (.+)", found -> say("invitedCompany", found.group(1))),
            rule("card", "ends in (.+)", found -> say("endsIn", found.group(1))),
            rule("card", "(\\d+) card numbers of (.*)", found -> say("cards", all(found))),
            // as it was logged, a part of a file a time
            rule(
                "card",
                "(\\d+) card numbers: lines (\\d+) to (\\d+) of (.*)",
                found -> say("cardsOfLines", all(found))),
            rule("shop-node", "(GROUP|SHOP) (.*?)(?: below (.*))?", this::node),
            rule("shop-node", "(.*), no refunds", this::withoutRefunds),
            rule("shop-node", "(.*), reseller id (.*)", found -> say("reseller", all(found))),
            rule(
                "terminal",
                "(CASH_REGISTER|WEBSHOP) (.*) \\((.*)\\) in (.*?)(, rows may differ)?"
                    + "(?:, sticker (\\S+))?",
                this::terminal),
            rule("terminal", "(.*), sticker (\\S+)", found -> say("stickered", all(found))),
            rule("merchant", "(.*, [A-Z]{3}), owner (\\S+)", found -> say("owned", all(found))));
  }

  private static final Pattern RESELLER = Pattern.compile("(.*), reseller id (.*)", Pattern.DOTALL);

  private static Rule rule(String area, String said, Function<Matcher, String> words) {
    return new Rule(area + ".", Pattern.compile(said, Pattern.DOTALL), words);
  }

  String before(AuditTrailEntry entry) {
    return words(entry, entry.before().orElse(""), entry.after().orElse(""), "before");
  }

  String after(AuditTrailEntry entry) {
    return words(entry, entry.after().orElse(""), entry.before().orElse(""), "after");
  }

  private String words(AuditTrailEntry entry, String said, String other, String when) {
    if (said.isEmpty()) {
      return "";
    }
    if (entry.action().startsWith("program.picture")) {
      return picture(said, entry.action().endsWith(".back") ? when + "Back" : when);
    }
    Matcher program = PROGRAM.matcher(said);
    if (entry.action().startsWith("program.") && program.matches()) {
      return program(program, PROGRAM.matcher(other));
    }
    return rules.stream()
        .filter(rule -> entry.action().startsWith(rule.area))
        .map(rule -> said(rule, said))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> known("audit.word_" + said.toLowerCase(Locale.ROOT).replace(' ', '_')))
        .orElse(said);
  }

  private static Optional<String> said(Rule rule, String said) {
    Matcher found = rule.said.matcher(said);
    return found.matches() ? Optional.of(rule.words.apply(found)) : Optional.empty();
  }

  /** Which picture it was says only its content; which place, and whether there was one, counts. */
  private String picture(String said, String when) {
    int space = said.indexOf(' ');
    String place = said.substring(0, Math.max(space, 0));
    return known("place." + place)
        .map(known -> say(said.endsWith(" none") ? "noPicture" : "picture_" + when, known))
        .orElse(said);
  }

  /** Of a change, what was changed; else all of it. */
  private String program(Matcher program, Matcher other) {
    boolean isChange = other.matches();
    List<String> lines = new ArrayList<>();
    for (int part = 0; part < PROGRAM_PARTS.size(); part++) {
      String said = program.group(part + 1);
      if (!isChange || !said.equals(other.group(part + 1))) {
        lines.add(say("program_" + PROGRAM_PARTS.get(part), part == 1 ? numbers(said) : said));
      }
    }
    return String.join("\n", lines);
  }

  private String numbers(String said) {
    Matcher found = NUMBERS.matcher(said);
    if (!found.matches()) {
      return said;
    }
    String words = say("length", found.group(2), found.group(3));
    if (found.group(1) != null) {
      words += say("pattern", found.group(1));
    }
    return known("audit.digit_" + found.group(4))
        .map(digit -> say("digit", digit))
        .map(words::concat)
        .orElse(words);
  }

  private String user(Matcher found) {
    String role = known("role." + found.group(2)).orElse(found.group(2));
    return found.group(3) == null
        ? say("user", found.group(1), role)
        : say("userBelow", found.group(1), role, found.group(3));
  }

  private String preferences(Matcher found) {
    return Optional.ofNullable(found.group(1))
        .flatMap(language -> known("profile.language_" + language))
        .map(language -> language + ", " + found.group(2))
        .orElse(found.group(2));
  }

  private String key(Matcher found) {
    String rights =
        Arrays.stream(found.group(1).split(" "))
            .map(scope -> known("keys.scope_" + scope.replace(':', '_')).orElse(scope))
            .collect(Collectors.joining(", "));
    // a word such as "revoked" looks like a scope, too
    String shown = known("audit.word_" + found.group(1)).orElse(rights);
    return found.group(2) == null ? shown : say("keyUntil", shown, time(found.group(2)));
  }

  private String mark(Matcher found) {
    String words = say("mark_" + found.group(1), time(found.group(2)));
    if (found.group(3) != null) {
      words += say("markUntil", time(found.group(3)));
    }
    return found.group(4) == null ? words : words + say("markAt", found.group(4));
  }

  private String node(Matcher found) {
    String kind = name("nodekind", found);
    return found.group(3) == null
        ? say("node", kind, found.group(2))
        : say("nodeBelow", kind, found.group(2), found.group(3));
  }

  private String terminal(Matcher found) {
    String words =
        say(
            "terminal",
            name("terminalkind", found),
            found.group(2),
            found.group(3),
            found.group(4));
    if (found.group(5) != null) {
      words += speech.get("audit.rowsMayDiffer");
    }
    return found.group(6) == null ? words : say("stickered", words, found.group(6));
  }

  private String name(String area, Matcher found) {
    return known(area + "." + found.group(1)).orElse(found.group(1));
  }

  private String say(String key, Object... arguments) {
    return speech.say("audit.say_" + key, arguments);
  }

  private Optional<String> known(String key) {
    return Optional.of(speech.get(key)).filter(words -> !words.startsWith("["));
  }

  private String time(String said) {
    try {
      return speech.time(Instant.parse(said));
    } catch (DateTimeParseException e) {
      return said;
    }
  }

  private String withoutRefunds(Matcher found) {
    Matcher named = RESELLER.matcher(found.group(1));
    return say("noRefunds", named.matches() ? say("reseller", all(named)) : found.group(1));
  }

  private static Object[] all(Matcher found) {
    Object[] groups = new Object[found.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = found.group(i + 1);
    }
    return groups;
  }
}
