/**
 * Sweeps: every operation that the running server says it has, called by everybody who may not, and
 * with everything that may not be said (spec 07, Nothing lost, nobody let in). A new operation is
 * swept without being named here; what nobody can guess of it fails the test with its name.
 */
package io.merchantloyalty.system.sweep;
