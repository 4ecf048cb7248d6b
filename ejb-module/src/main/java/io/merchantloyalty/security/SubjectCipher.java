package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Hides internal ids in texts that leave the server: the id's eight bytes under a {@link Seal},
 * bound to the kind of principal. Two texts of one id look unrelated.
 */
final class SubjectCipher {

  private final Seal seal;

  SubjectCipher(byte[] key) {
    this.seal = new Seal(key);
  }

  String seal(PrincipalKind kind, long id) {
    byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(place(kind), plain));
  }

  /**
   * @throws GeneralSecurityException when the text was not sealed here for that kind
   * @throws IllegalArgumentException when it is not even base64url
   */
  long open(PrincipalKind kind, String text) throws GeneralSecurityException {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != Long.BYTES + Seal.EXTRA_BYTES) {
      throw new GeneralSecurityException("not the length of a sealed id");
    }
    return ByteBuffer.wrap(seal.open(place(kind), bytes)).getLong();
  }

  private static byte[] place(PrincipalKind kind) {
    return kind.name().getBytes(US_ASCII);
  }
}
