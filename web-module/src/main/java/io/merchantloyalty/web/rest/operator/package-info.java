/** What those who run the server call: base {@code /api/operator/v1}. */
package io.merchantloyalty.web.rest.operator;
