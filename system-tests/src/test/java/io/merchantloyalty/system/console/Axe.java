package io.merchantloyalty.system.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds on a page. All rules run; only what they find crosses to the test, and no second
 * browser window is opened for each look, as the library's own builder does for pages with frames
 * of other origins. The console has no frames.
 */
final class Axe {

  private static final String SCRIPT = read();

  private static final String SERIOUS =
      """
      async () => {
        const found = await window.axe.run(document, {resultTypes: ['violations']});
        return JSON.stringify(found.violations
          .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
          .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(', ')));
      }
      """;

  private Axe() {}

  /** What shuts people out, as axe calls it: its serious and critical findings. */
  static List<String> serious(Page page) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      // DevTools run it, so the page's content policy does not matter
      page.evaluate(SCRIPT);
    }
    String found = (String) page.evaluate(SERIOUS);
    try {
      return List.of(new ObjectMapper().readValue(found, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("axe answered " + found, e);
    }
  }

  private static String read() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
