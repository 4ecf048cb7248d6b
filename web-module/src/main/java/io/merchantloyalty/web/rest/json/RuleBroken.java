package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that our own readers refuse; its message is the rule, to be told to the sender. */
final class RuleBroken extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  RuleBroken(JsonParser parser, String rule) {
    super(parser, rule);
  }
}
