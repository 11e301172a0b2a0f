// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Standing;

/** D8: one person with several seats, and the day by which all but one must be given up. */
final class Persons {
  private record Stands(int contest, int candidate) {}

  private final Register register;
  private final IntFunction<ContestEvidence> evidence;
  private final Pen pen;

  Persons(Register register, IntFunction<ContestEvidence> evidence, Pen pen) {
    this.register = register;
    this.evidence = evidence;
    this.pen = pen;
  }

  void find() {
    Map<String, List<Stands>> persons = new LinkedHashMap<>();
    for (int c = 0; c < register.contestCount(); c++) {
      var ballot = register.ballot(c);
      for (int i = 0; i < ballot.size(); i++) {
        if (!ballot.get(i).person().isEmpty()) {
          persons
              .computeIfAbsent(ballot.get(i).person(), k -> new ArrayList<>(1))
              .add(new Stands(c, i));
        }
      }
    }
    persons.forEach((person, stands) -> {
      if (stands.size() > 1) {
        person(person, stands);
      }
    });
  }

  private void person(String person, List<Stands> stands) {
    int seats = 0;
    int open = 0;
    boolean dated = true;
    Instant last = Instant.MIN;
    for (Stands s : stands) {
      Standing standing = evidence.apply(s.contest()).standing();
      boolean vacated = standing.status() == Standing.Status.VACATED;
      if (!vacated && standing.holders().contains(s.candidate())) {
        seats++;
        Optional<Instant> on = standing.declaration().flatMap(d -> d.on());
        dated &= on.isPresent();
        last = on.isPresent() && on.get().isAfter(last) ? on.get() : last;
      } else if (!standing.known() && !vacated) {
        open++;
      }
    }
    pen.start(Rule.D8).count(seats);
    if (seats >= 2 && dated) {
      LocalDate day = LocalDate.ofInstant(last, register.election().zone());
      long days =
          register.election().jurisdiction() == Jurisdiction.IN
              ? Limits.TWO_SEATS_DAYS_INDIA
              : Limits.TWO_SEATS_DAYS_PAKISTAN;
      pen.inputs.count(number(day)).count(number(day.plusDays(days)));
    }
    pen.inputs.label(person);
    Outcome otherwise = open > 0 ? Outcome.NOT_EVALUABLE : Outcome.DOES_NOT_HOLD;
    pen.write(Subject.PERSON, 0, seats >= 2 ? Outcome.HOLDS : otherwise);
  }

  private static long number(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
  }
}
