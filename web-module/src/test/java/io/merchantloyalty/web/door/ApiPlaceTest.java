package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.security.PrincipalKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiPlaceTest {

  @Test
  void anOperationIsKnownByMethodAndPath() {
    assertThat(place("PUT", "/api/pos/v1/invoices/123"))
        .get()
        .matches(ApiPlace::needsCredentials)
        .matches(place -> place.isFor(PrincipalKind.TERMINAL))
        .matches(place -> !place.takesUploads());
    assertThat(place("PUT", "/api/pos/v1/invoices/123/nothing")).isEmpty();
    assertThat(place("DELETE", "/api/pos/v1/invoices/123")).isEmpty();
  }

  @Test
  void whoSignsInByTheBodyShowsNothingInTheHead() {
    assertThat(place("POST", "/api/wallet/v1/tokens"))
        .get()
        .matches(place -> !place.needsCredentials());
  }

  @Test
  void filesAreTakenWhereTheOperationSaysSo() {
    assertThat(place("POST", "/api/merchant/v1/shop-node-imports"))
        .get()
        .matches(ApiPlace::takesUploads);
  }

  private static Optional<ApiPlace> place(String method, String path) {
    return ApiPlace.all().stream().filter(place -> place.is(method, path)).findFirst();
  }
}
