package io.merchantloyalty.web.rest.operator;

import jakarta.validation.constraints.NotNull;

/** Whether a merchant's tills and users may give refunds. */
public record RefundsAllowedBody(@NotNull Boolean allowed) {}
