// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
  @Test
  void everySpellingOfADayOnTheFormsIsRead() {
    for (String written :
        new String[] {
          "2024-02-09",
          "09-02-2024",
          "09.02.2024",
          "09/02/2024",
          "09.2.2024",
          "9/2/2024",
          "09/02/24",
          "09 Feb 2024",
          "9 Feb 2024",
          "09-Feb-24",
          "9 February 2024"
        }) {
      assertThat(Dates.day(written)).as(written).contains(LocalDate.of(2024, 2, 9));
    }
  }

  @Test
  void whatIsNoWholeDayIsNotGuessed() {
    for (String written : new String[] {"", "2024-02", "Feb 2024", "31-02-2024", "9", "۹ فروری"}) {
      assertThat(Dates.day(written)).as(written).isEmpty();
    }
  }

  @Test
  void aDayCountsAsNoonWhereItWasSaid() {
    assertThat(Dates.instant("2024-02-09", ZoneId.of("Asia/Karachi")))
        .contains(Instant.parse("2024-02-09T07:00:00Z"));
    assertThat(Dates.instant("2024-02-09T21:30:00+05:00", ZoneId.of("Asia/Karachi")))
        .contains(Instant.parse("2024-02-09T16:30:00Z"));
  }
}
