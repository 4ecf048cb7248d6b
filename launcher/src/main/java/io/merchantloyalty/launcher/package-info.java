/**
 * What {@code ./run} starts: an embedded MariaDB as a child process, then Payara Micro with the
 * WAR, in one JVM. {@link io.merchantloyalty.launcher.EmbeddedDatabase} and {@link
 * io.merchantloyalty.launcher.DatabaseProduct} are also what the tests of the other modules start
 * their databases with, so that a test runs on the database that a customer gets.
 */
package io.merchantloyalty.launcher;
