/** What registers call: base {@code /api/pos/v1} (spec 04, For registers). */
package io.merchantloyalty.web.rest.pos;
