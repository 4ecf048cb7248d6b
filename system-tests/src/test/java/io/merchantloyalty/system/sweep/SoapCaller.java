package io.merchantloyalty.system.sweep;

import io.merchantloyalty.system.Principals.Login;
import java.util.Optional;

/**
 * Somebody who calls over SOAP, as the context says it.
 *
 * @param name for the report
 */
record SoapCaller(String name, String type, Optional<String> id, Optional<String> password) {

  static final String TILL = "TERMINALID";
  static final String USER = "RESELLERUSER";

  static SoapCaller till(String name, Login login) {
    return new SoapCaller(name, TILL, Optional.of(login.name()), Optional.of(login.secret()));
  }

  static SoapCaller user(String name, Login login) {
    return new SoapCaller(name, USER, Optional.of(login.name()), Optional.of(login.secret()));
  }

  SoapCaller withPassword(String called, Optional<String> other) {
    return new SoapCaller(called, type, id, other);
  }

  @Override
  public String toString() {
    return name;
  }
}
