package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.work.WorkFault;
import java.util.Optional;

/**
 * What is wrong with a line of the file.
 *
 * @param line counted from 1, the header's line included
 * @param code a word for the rule, which stays the same
 * @param rule the rule for a person
 * @param value what the line has; card numbers but for their end are covered
 */
public record WorkFaultBody(
    int line, String field, String code, String rule, Optional<String> value) {

  static WorkFaultBody of(WorkFault fault) {
    return new WorkFaultBody(
        fault.line(), fault.field(), fault.code(), fault.rule(), fault.value());
  }
}
