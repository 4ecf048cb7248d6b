package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.device.DeviceView;
import java.time.Instant;

/** A device on which the shopper may sign in. */
public record ExportedDeviceBody(Instant addedAt, Instant lastUsedAt) {

  static ExportedDeviceBody of(DeviceView device) {
    return new ExportedDeviceBody(device.addedAt(), device.lastUsedAt());
  }
}
