package io.merchantloyalty.web.rest.merchant.coalition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** References of the nodes of the caller's own tree where the program becomes valid. */
public record AcceptanceBody(
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(min = 1, max = 64) String> nodes) {}
