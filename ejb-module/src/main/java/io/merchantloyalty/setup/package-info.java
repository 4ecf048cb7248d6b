/**
 * What {@code ./run} sets up without a container before a server runs: plain classes that the
 * launcher calls with nothing but the database.
 */
package io.merchantloyalty.setup;
