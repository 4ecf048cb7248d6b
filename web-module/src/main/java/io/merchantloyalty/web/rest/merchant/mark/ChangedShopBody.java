package io.merchantloyalty.web.rest.merchant.mark;

import java.util.List;

/** A shop that gets or loses a program; {@code path}: names from the root to it. */
public record ChangedShopBody(String reference, List<String> path) {}
