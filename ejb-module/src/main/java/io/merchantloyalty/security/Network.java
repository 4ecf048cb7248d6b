package io.merchantloyalty.security;

import java.util.Arrays;

/** Addresses that begin with the same bits. A single address is a network, too. */
record Network(byte[] address, int bits) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    byte[] address =
        Addresses.bytes(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> none(text));
    int all = address.length * Byte.SIZE;
    if (slash < 0) {
      return new Network(address, all);
    }
    String length = text.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
      throw none(text);
    }
    return new Network(address, Integer.parseInt(length));
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException("loyalty.proxies: " + text + " is no address or network");
  }

  boolean contains(String other) {
    return Addresses.bytes(other).filter(this::contains).isPresent();
  }

  private boolean contains(byte[] other) {
    if (other.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && bits == network.bits
        && Arrays.equals(address, network.address);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(address) + bits;
  }

  @Override
  public String toString() {
    return "Network[" + Arrays.toString(address) + "/" + bits + "]";
  }
}
