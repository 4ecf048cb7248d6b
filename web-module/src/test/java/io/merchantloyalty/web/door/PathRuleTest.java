package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/b", "/a%20b", "/%C3%A5", "/%F0%9F%98%80", "/a;b=c", "/100%25"})
  void whatIsAPathPasses(String path) {
    assertThat(PathRule.broken(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "a",
        "/%",
        "/a%",
        "/%z",
        "/%zz",
        "/%2",
        "/%2x",
        "/%00",
        "/%0a",
        "/%7F",
        "/%ED%A0%80",
        "/%C0%AF",
        "/%ff",
        "/%C3",
        "/a b",
        "/å",
        "/\u0001",
        "/%C2%85"
      })
  void whatIsNoneIsA400(String path) {
    assertThat(PathRule.broken(path)).get().extracting(Turned::status).isEqualTo(400);
  }
}
