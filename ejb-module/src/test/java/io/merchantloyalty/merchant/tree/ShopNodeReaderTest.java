package io.merchantloyalty.merchant.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopNodeReaderTest {

  @Test
  void wildcardsOfTheCallerAreLetters() {
    assertThat(ShopNodeReader.itself("50%_\\")).isEqualTo("50\\%\\_\\\\");
  }
}
