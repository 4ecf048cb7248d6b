/**
 * What is set up before a server runs, by {@code ./run} and without a container: plain classes that
 * the launcher calls on the database alone.
 */
package io.merchantloyalty.setup;
