/**
 * Takes server and database away at random moments under load, and holds every answer that was
 * given before against what is found afterwards (spec 07, Nothing lost). {@code ./verify} runs a
 * few rounds, {@code ./verify --crash 200} as many as you like; docs/reliability.md tells more.
 */
package io.merchantloyalty.system.crash;
