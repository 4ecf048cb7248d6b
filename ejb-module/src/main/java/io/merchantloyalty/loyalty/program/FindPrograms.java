package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.PageRequest;
import java.util.Optional;

/**
 * Which of a merchant's programs are wanted, and in which order.
 *
 * @param text what their name or token id has in it, in any letter case; empty: all
 * @param state empty: all
 * @param descending whether the last comes first
 */
public record FindPrograms(
    Optional<String> text,
    Optional<ProgramState> state,
    Order order,
    boolean descending,
    PageRequest page) {

  public FindPrograms {
    text = DisplayName.of(text);
  }

  /** As long as the longest name. */
  public static final int TEXT_CHARS_MAX = LoyaltyProgram.NAME_CHARS_MAX;

  /** By what they are ordered; equal ones by when they were drafted. */
  public enum Order {
    CREATED("p.created_at"),
    NAME("p.name"),
    STATE("p.state");

    private final String column;

    Order(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** All of them as they were drafted. */
  public static FindPrograms all(PageRequest page) {
    return new FindPrograms(Optional.empty(), Optional.empty(), Order.CREATED, false, page);
  }
}
