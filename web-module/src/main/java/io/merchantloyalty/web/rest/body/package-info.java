/** Shapes that several features of the API share: amounts, rows, tokens to call with. */
package io.merchantloyalty.web.rest.body;
