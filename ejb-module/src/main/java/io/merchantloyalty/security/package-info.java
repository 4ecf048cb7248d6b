/**
 * Who is calling: credentials, passwords and PINs, bearer tokens, attempts, roles, audit. What a
 * principal may do is decided by the feature that owns the operation.
 */
package io.merchantloyalty.security;
