/**
 * What every page of the console stands in: who is there, in which language and time zone, what the
 * business tier refused, security headers, the texts.
 */
package io.merchantloyalty.admin.frame;
