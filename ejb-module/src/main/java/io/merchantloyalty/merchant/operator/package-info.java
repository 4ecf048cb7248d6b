/**
 * Merchants as those see them who run the server: created with a first owner, who then does
 * everything else (spec 05, Users and rights).
 */
package io.merchantloyalty.merchant.operator;
