// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficesTest {
  @Test
  void aResignationNamesPersonOfficeAndParty() {
    assertThat(
            Facts.english(
                "Ravi Pathan on Saturday resigned as chairman of the Istehkam-e-Pakistan Party"
                    + " (IPP)."))
        .containsExactly("RESIGNED Ravi Pathan: chairman of IPP");
    assertThat(Facts.english("AIMIM Delhi president Sana Bhat stepped down on May 2."))
        .containsExactly("RESIGNED Sana Bhat(AIMIM): president of AIMIM in IN-DL on 05-02");
  }

  @Test
  void anAppointmentIsActiveOrPassive() {
    assertThat(
            Facts.english("The BJP appointed Ravi Pathan, its chief whip, as new state president."))
        .containsExactly("APPOINTED Ravi Pathan: state president of BJP");
    assertThat(Facts.english("Sana Bhat was appointed president of the Congress."))
        .containsExactly("APPOINTED Sana Bhat: president of INC");
  }

  @Test
  void aRemovalAndAnElectionWithinAParty() {
    assertThat(Facts.english("The BSP removed Ravi Pathan from the post of national coordinator."))
        .containsExactly("REMOVED Ravi Pathan: national coordinator of BSP");
    assertThat(Facts.english("Sana Bhat was re-elected as Uttar Pradesh BSP president."))
        .containsExactly("ELECTED Sana Bhat: president of BSP in IN-UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BJP chief Ravi Pathan offered to resign as party president.",
        "Ravi Pathan may be replaced as Congress president.",
        "Punjab BJP chief Ravi Pathan dismissed reports of his resignation.",
        "Roger Binny was elected president of the BCCI.",
        "Sana Bhat was elected mayor of Delhi.",
        "The opposition demanded that Prime Minister Ravi Pathan resign.",
      })
  void whatDidNotHappenIsNoChange(String sentence) {
    assertThat(Facts.english(sentence)).isEmpty();
  }

  @Test
  void eachClauseHasItsOwnYear() {
    var facts =
        Facts.read(
            new English(),
            "Sana Bhat, who won the Lalpura seat in 2014, is now leading from Barkhan by 300 votes.");
    var years =
        facts.stream().filter(Fact.Setting.class::isInstance).map(f -> ((Fact.Setting) f).year());
    assertThat(years)
        .containsExactly(OptionalInt.empty(), OptionalInt.of(2014), OptionalInt.empty());
  }

  @Test
  void aYearAtTheFrontIsOfAll() {
    var first =
        (Fact.Setting)
            Facts.read(
                    new English(), "In 2017, the BJP had clinched 181 wards while AAP had won 48.")
                .getFirst();
    assertThat(first.year()).hasValue(2017);
  }
}
