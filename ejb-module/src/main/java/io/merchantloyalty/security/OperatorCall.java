package io.merchantloyalty.security;

import java.util.Optional;

/**
 * Who of those who run the server asks for something, and from where; nobody has checked it yet.
 *
 * @param keyed the Idempotency-Key of a call that makes something, if it has one
 */
public record OperatorCall(Credentials credentials, Origin origin, Optional<KeyedCall> keyed) {}
