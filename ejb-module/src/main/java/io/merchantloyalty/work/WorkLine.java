package io.merchantloyalty.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of a line of an uploaded file that is right: what would, while the work is checked,
 * and what did, once it is done. One code finds out both.
 *
 * @param line counted from 1, the header's line included
 * @param outcomes at least one
 * @param subject what the line is about, as people call it, shortened; of a card number its end
 *     only
 * @param changes what is different afterwards, in the order of the columns
 */
public record WorkLine(
    int line, List<WorkOutcome> outcomes, String subject, List<WorkChange> changes) {

  static final int SUBJECT_CHARS_MAX = 200;

  public WorkLine {
    outcomes = List.copyOf(outcomes);
    subject = Shortened.to(SUBJECT_CHARS_MAX, subject);
    changes = List.copyOf(changes);
  }

  public boolean isUnchanged() {
    return outcomes.contains(WorkOutcome.UNCHANGED);
  }

  static WorkLine stored(int line, String outcomes, String subject, String changes) {
    return new WorkLine(
        line,
        Arrays.stream(outcomes.split(",")).map(WorkOutcome::valueOf).toList(),
        subject,
        changes.lines().map(WorkLine::change).toList());
  }

  String outcomesText() {
    return outcomes.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  String changesText() {
    return changes.stream()
        .map(c -> String.join("&", coded(c.field()), coded(c.before()), coded(c.after())))
        .collect(Collectors.joining("\n"));
  }

  private static WorkChange change(String text) {
    String[] parts = text.split("&", -1);
    return new WorkChange(read(parts[0]), read(parts[1]), read(parts[2]));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String read(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
