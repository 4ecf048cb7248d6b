package io.merchantloyalty.wallet;

import io.merchantloyalty.wallet.device.DeviceSecret;
import java.util.Optional;

/**
 * The credentials of a shopper who signs in: on a known device the device, on a new one an
 * activation code.
 *
 * @param msisdn empty when what was typed is no phone number
 * @param device what the server gave this app when its device became known
 * @param code an activation code that was sent to that number; with it, the device is not asked for
 * @param source the caller's address
 */
public record SignIn(
    Optional<Msisdn> msisdn,
    String pin,
    Optional<DeviceSecret> device,
    Optional<String> code,
    String source) {

  @Override
  public String toString() {
    return "SignIn";
  }
}
