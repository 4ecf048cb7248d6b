package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a number rule has against a number, in the visitor's language. */
@RequestScoped
class NumberFaults {

  /** Behind it stands the merchant's own expression, which no dictionary has. */
  private static final String PATTERN = "must match the pattern ";

  @Inject Texts text;

  List<String> said(List<String> faults) {
    return faults.stream().map(this::said).toList();
  }

  private String said(String fault) {
    return fault.startsWith(PATTERN)
        ? text.say("programs.numberPattern", fault.substring(PATTERN.length()))
        : text.phrase(fault);
  }
}
