/**
 * The REST half of the one pair of error mappers (spec 08, Errors): every refusal and every fault
 * becomes a problem document of RFC 9457. HTTP numbers live here and nowhere else.
 */
package io.merchantloyalty.web.rest.problem;
