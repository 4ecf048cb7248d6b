package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.media.repair.Repair;
import jakarta.validation.constraints.NotNull;

/** Which of the repaired pictures is taken. */
public record ChosenVariantBody(@NotNull Repair.Variant variant) {}
