// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class YearsTest {
  @Test
  void theYearOfAHeadingIsTheStorysWhateverTensesFollow() {
    assertThat(
            year(
                "Lalpura Upchunav Result 2024: उत्तर प्रदेश की 9 विधानसभा सीटों पर वोट डाले गए थे।"
                    + " लालपुरा सीट से सपा की सना भट्ट ने जीत दर्ज की है।"))
        .hasValue(2024);
  }

  @Test
  void aYearThatIsToldAsLongPastIsNotTheStorys() {
    assertThat(
            year(
                "उत्तर प्रदेश में 2019 में वोट डाले गए थे। लालपुरा सीट से सपा की सना भट्ट ने जीत दर्ज की"
                    + " है।"))
        .isEmpty();
  }

  private static OptionalInt year(String text) {
    return Reader.withoutRegister()
        .read(Story.of("t", text))
        .claims()
        .getFirst()
        .about()
        .poll()
        .year();
  }
}
