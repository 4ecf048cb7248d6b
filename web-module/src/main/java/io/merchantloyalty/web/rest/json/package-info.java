/**
 * JSON over the wire, read strictly and written sparingly (spec 04): unknown fields, doubled keys
 * and numbers in place of strings are refused by name, everything wrong with a body in one answer.
 */
package io.merchantloyalty.web.rest.json;
