package io.merchantloyalty.merchant;

/** A shop in which something may be put, with the names that people read. */
public record ShopPlace(long merchantId, long shopNodeId, String shopName, String merchantName) {}
