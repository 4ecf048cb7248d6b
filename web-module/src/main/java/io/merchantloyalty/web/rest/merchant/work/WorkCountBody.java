package io.merchantloyalty.web.rest.merchant.work;

/** What became of so many units of the work, by a word of its kind. */
public record WorkCountBody(String name, long count) {}
