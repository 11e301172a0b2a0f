// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void aFolderIsThePageInItAndHarmlessEncodingIsUndone() {
    assertThat(Address.path("/")).isEqualTo("index.html");
    assertThat(Address.path("/en/x/")).isEqualTo("en/x/index.html");
    assertThat(Address.path("/en/x")).isEqualTo("en/x");
    assertThat(Address.path("/%65n/a%7Eb%2D1/")).isEqualTo("en/a~b-1/index.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "en", "//", "/en//x", "/../x", "/./x", "/en/..", "/.git/config", "/%2e%2e/x", "/a%2fb",
        "/a%", "/a%4", "/a%zz", "/a%00", "/a b", "/a\\b", "/a<b", "/ä", "/%E0%A4%AE", "/a\u0000b",
        "/a?b", "/a+b", "/a%-1b"
      })
  void nothingElseIsAPath(String raw) {
    assertThat(Address.path(raw)).isNull();
  }

  @Test
  void whatIsVeryLongIsNoPath() {
    assertThat(Address.path("/" + "a".repeat(699))).isNotNull();
    assertThat(Address.path("/" + "a".repeat(700))).isNull();
  }

  @Test
  void aTagIsFoundAmongManyWeakOrNot() {
    assertThat(Answer.matches("\"a\", W/\"b\" ,\"c\"", "\"b\"")).isTrue();
    assertThat(Answer.matches("*", "\"b\"")).isTrue();
    assertThat(Answer.matches("\"bb\"", "\"b\"")).isFalse();
    assertThat(Answer.matches(null, "\"b\"")).isFalse();
  }

  @Test
  void aBucketFillsAtItsRateAndNeverOverflows() {
    var limits = new Limits(10, 2);
    long now = 1000;
    for (int i = 0; i < 20; i++) {
      assertThat(limits.take("a", 1, now)).isZero();
    }
    assertThat(limits.take("a", 1, now)).isEqualTo(1);
    assertThat(limits.take("b", 20, now)).isZero();
    assertThat(limits.take("a", 15, now)).isEqualTo(2);
    now += TimeUnit.MILLISECONDS.toNanos(100);
    assertThat(limits.take("a", 1, now)).isZero();
    assertThat(limits.take("a", 1, now)).isEqualTo(1);
    now += TimeUnit.HOURS.toNanos(1);
    assertThat(limits.take("a", 20, now)).isZero();
    assertThat(limits.take("a", 1, now)).isEqualTo(1);
  }

  @Test
  void manyAddressesAreForgottenAgain() {
    var limits = new Limits(1, 1);
    for (int i = 0; i < 100_000; i++) {
      limits.take("a" + i, 1, 0);
    }
    assertThat(limits.size()).isLessThanOrEqualTo(20_001);
  }
}
