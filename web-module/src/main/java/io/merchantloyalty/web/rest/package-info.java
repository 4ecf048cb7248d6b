/**
 * The REST front under {@code /api} (spec 04): each operation parses and checks the shape of what
 * comes in, calls one method of the business tier, and writes down what comes back. A feature's
 * operations and shapes are in a package of its own ({@code pos}, {@code wallet}, {@code operator},
 * {@code merchant}); what they share is in {@code exchange}, {@code problem}, {@code json}, {@code
 * signin}, {@code body} and {@code openapi}. Here is only what knows them all.
 */
package io.merchantloyalty.web.rest;
