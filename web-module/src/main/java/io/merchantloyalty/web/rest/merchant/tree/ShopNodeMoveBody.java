package io.merchantloyalty.web.rest.merchant.tree;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Reference of the group that the node hangs below from now on. */
public record ShopNodeMoveBody(@NotNull @Size(min = 1, max = 64) String parent) {}
