/**
 * Loyalty programs as their merchant's staff make and publish them (spec 05, Loyalty programs):
 * draft, texts, number rule, pictures, publication, retirement.
 */
package io.merchantloyalty.loyalty.program;
