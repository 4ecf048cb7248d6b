package io.merchantloyalty.web.soap;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.util.Optional;

/**
 * Who calls, as the {@code context} of each call says it (spec 03, Requests). Only principal and
 * password can be relied on; whether they are right is found out by whoever does the call.
 */
final class Initiator {

  private final String source;

  /** {@code source}: the caller's address. */
  Initiator(String source) {
    this.source = source;
  }

  /** For calls that a till or webshop makes. Nobody named: an unknown terminal. */
  Credentials.Password terminal(XmlElement wrapper) {
    return credentials(wrapper, ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
  }

  /** For calls that a merchant's user makes. Nobody named: an unknown user. */
  Credentials.Password merchantUser(XmlElement wrapper) {
    return credentials(wrapper, ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND);
  }

  /** For calls that both may make. Nobody named: an unknown terminal. */
  Credentials.Password terminalOrMerchantUser(XmlElement wrapper) {
    return terminal(wrapper);
  }

  /** Whether the element names that very principal; nobody named is the caller. */
  static boolean names(XmlElement wrapper, String element, String principal) {
    return wrapper
        .child(element)
        .map(named -> principal(named).filter(principal::equals).isPresent())
        .orElse(true);
  }

  private Credentials.Password credentials(XmlElement wrapper, ResultCode nobody) {
    Optional<XmlElement> context = wrapper.child("context");
    String principal =
        context
            .flatMap(c -> c.child("initiatorPrincipalId"))
            .flatMap(Initiator::principal)
            .orElseThrow(() -> new DomainException(nobody, "the context names no principal"));
    String password =
        context
            .flatMap(c -> c.text("password"))
            .orElseThrow(
                () ->
                    new DomainException(
                        ResultCode.AUTHENTICATION_FAILED, "the context has no password"));
    return new Credentials.Password(principal, password, source);
  }

  private static Optional<String> principal(XmlElement principalId) {
    Optional<String> id = principalId.word("id");
    return switch (principalId.word("type").orElse("")) {
      // what has a slash would be taken for a merchant's user
      case "TERMINALID" -> id.filter(terminal -> !terminal.contains("/"));
      case "RESELLERUSER" ->
          id.flatMap(
              reseller ->
                  reseller.contains("/")
                      ? id
                      : principalId.word("userId").map(user -> reseller + "/" + user));
      default -> Optional.empty();
    };
  }
}
