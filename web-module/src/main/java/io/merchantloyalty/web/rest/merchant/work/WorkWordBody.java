package io.merchantloyalty.web.rest.merchant.work;

import jakarta.validation.constraints.NotNull;

/**
 * The word that a checked work waits for.
 *
 * @param skipFaults whether lines that are wrong are left out; else there must be none
 */
public record WorkWordBody(@NotNull Boolean skipFaults) {}
