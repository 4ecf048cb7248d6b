package io.merchantloyalty.terminal.tillfile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.merchantloyalty.security.DerivedKeys;
import io.merchantloyalty.security.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/**
 * Keeps uploaded files with passwords sealed from the request that brings them until the work that
 * reads them: neither table nor backup of uploaded files has a password in clear.
 */
@ApplicationScoped
public class SealedFiles {

  private static final String PURPOSE = "terminal-import";
  private static final byte[] PLACE = PURPOSE.getBytes(US_ASCII);

  @Inject DerivedKeys keys;

  byte[] seal(byte[] file) {
    return new Seal(keys.key(PURPOSE)).seal(PLACE, file);
  }

  byte[] open(byte[] sealed) {
    try {
      return new Seal(keys.key(PURPOSE)).open(PLACE, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the file was not sealed here", e);
    }
  }
}
