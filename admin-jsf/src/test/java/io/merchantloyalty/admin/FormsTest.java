package io.merchantloyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Over every form of every page: a browser that sends a form as a whole sends it again at a reload,
 * so that only what makes a file, or leaves the console, may be sent so.
 */
class FormsTest {

  /** Methods that answer with a file, or lead to the progress of the work that makes one. */
  private static final Set<String> FILES =
      Set.of("export", "exportFaults", "download", "downloadCodes", "print", "sheet", "png", "svg");

  private static final Pattern BUTTON = Pattern.compile("<p:command(?:Button|Link)\\b[^>]*>");
  private static final Pattern PLAIN = Pattern.compile("<h:command(?:Button|Link)\\b[^>]*>");
  private static final Pattern ACTION = Pattern.compile("action=\"#\\{[\\w.]+?\\.(\\w+)");

  @Test
  void onlyFilesAreSentForWithAWholeForm() {
    List<String> wrong = new ArrayList<>();
    for (String page : Sources.pages()) {
      Matcher button = BUTTON.matcher(page);
      while (button.find()) {
        if (button.group().contains("ajax=\"false\"") && !FILES.contains(action(button.group()))) {
          wrong.add(button.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theOnlyButtonThatIsNoneOfTheBackgroundSignsOut() {
    List<String> actions = new ArrayList<>();
    for (String page : Sources.pages()) {
      Matcher button = PLAIN.matcher(page);
      while (button.find()) {
        actions.add(action(button.group()));
      }
    }
    assertThat(actions).containsExactly("signOut");
  }

  private static String action(String button) {
    Matcher action = ACTION.matcher(button);
    return action.find() ? action.group(1) : "";
  }
}
