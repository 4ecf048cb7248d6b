package io.merchantloyalty.web.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.web.rest.problem.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void anAbsentNumberIsNoFault() {
    Query query = new Query();
    assertThat(query.number("wait", null, 0, 60)).isEmpty();
    assertThatCode(query::refuse).doesNotThrowAnyException();
  }

  @Test
  void bothBoundsBelongToTheRange() {
    assertThat(new Query().number("wait", "0", 0, 60)).hasValue(0);
    assertThat(new Query().number("wait", "60", 0, 60)).hasValue(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "61", "1.0", "1e1", " 1", "+1", "٣", "99999999999999999999"})
  void anythingElseIsRefused(String text) {
    Query query = new Query();
    assertThat(query.number("wait", text, 0, 60)).isEmpty();
    assertThatThrownBy(query::refuse).isInstanceOf(RequestRefused.class);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Query query = new Query();
    query.number("version", "x", 0, 60);
    query.number("wait", "y", 0, 60);
    assertThatThrownBy(query::refuse)
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(found -> found.parameter().orElseThrow())
                    .containsExactly("version", "wait"));
  }
}
