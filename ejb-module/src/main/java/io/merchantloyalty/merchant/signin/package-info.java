/**
 * How a merchant's staff sign in on the console, with a second factor if they want one, and what
 * each of them settles for himself (spec 05, Users and rights).
 */
package io.merchantloyalty.merchant.signin;
