/** The audit log of a merchant, for its owners to read (spec 05, Users and rights). */
package io.merchantloyalty.merchant.audit;
