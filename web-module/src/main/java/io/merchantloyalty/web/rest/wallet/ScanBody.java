package io.merchantloyalty.web.rest.wallet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the camera read. */
public record ScanBody(@NotNull @Size(min = 1, max = 500) String qrText) {}
