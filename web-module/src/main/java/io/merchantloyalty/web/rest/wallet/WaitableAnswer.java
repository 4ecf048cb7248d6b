package io.merchantloyalty.web.rest.wallet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** 200 with something to show, or 202 and when to ask again. */
final class WaitableAnswer {

  private static final int RETRY_AFTER_SECONDS = 1;

  private WaitableAnswer() {}

  static Response of(boolean toShow, Object body) {
    return toShow
        ? Response.ok(body).build()
        : Response.accepted(body).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
  }
}
