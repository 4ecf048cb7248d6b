/**
 * What {@code /openapi} says beyond the annotations of the operations: everything that follows from
 * their signatures is written down here once, so that an operation stays short and none is
 * forgotten.
 */
package io.merchantloyalty.web.rest.openapi;
