/**
 * The people who work for a merchant, as its owners administer them: invited by a link that is good
 * once, given a role, disabled (spec 05, Users and rights).
 */
package io.merchantloyalty.merchant.user;
