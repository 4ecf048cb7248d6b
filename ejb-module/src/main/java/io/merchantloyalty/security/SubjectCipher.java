package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides internal ids in texts that leave the server: AES-256-GCM over the id's eight bytes, with a
 * fresh nonce each time, bound to the kind of principal. Two texts of one id look unrelated.
 */
final class SubjectCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SubjectCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  String seal(PrincipalKind kind, long id) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kind, nonce).doFinal(plain);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal an id", e);
    }
  }

  /**
   * @throws GeneralSecurityException when the text was not sealed here for that kind
   * @throws IllegalArgumentException when it is not even base64url
   */
  long open(PrincipalKind kind, String text) throws GeneralSecurityException {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != NONCE_BYTES + Long.BYTES + TAG_BITS / 8) {
      throw new GeneralSecurityException("not the length of a sealed id");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
    byte[] plain =
        cipher(Cipher.DECRYPT_MODE, kind, nonce)
            .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    return ByteBuffer.wrap(plain).getLong();
  }

  private Cipher cipher(int mode, PrincipalKind kind, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kind.name().getBytes(US_ASCII));
    return cipher;
  }
}
