package io.merchantloyalty.wallet;

import io.merchantloyalty.shared.PublicReference;

/** Makes what merchants see of a shopper: 20 characters that say nothing of the person. */
final class PayerReference {

  static final int CHARS = 20;

  private PayerReference() {}

  static String random() {
    return PublicReference.random().substring(0, CHARS);
  }
}
