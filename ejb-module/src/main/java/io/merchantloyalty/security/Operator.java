package io.merchantloyalty.security;

/**
 * An operator who was let in to do something.
 *
 * @param id internal id of the operator's row
 */
public record Operator(long id, Origin origin) {

  /** The beginning of what the audit log says of a deed of this operator. */
  public AuditEntry did(String action) {
    return AuditEntry.by(PrincipalKind.OPERATOR, id, action)
        .from(origin.address().orElse(null), origin.correlationId().orElse(null));
  }
}
