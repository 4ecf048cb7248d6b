package io.merchantloyalty.web.rest.merchant.coalition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Reseller id of the merchant that is invited. */
public record NewParticipationBody(@NotNull @Size(min = 1, max = 64) String resellerId) {}
