// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ginti.tabulation.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElexRowsTest {
  private static List<Map<String, @Nullable Object>> rows(Results results, boolean stations)
      throws IOException {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    new ElexRows(results, c -> true, stations)
        .write(
            new RowWriter() {
              @Override
              public void row(List<@Nullable Object> cells) {
                assertThat(cells).hasSameSizeAs(ElexRows.COLUMNS);
                var row = new HashMap<String, @Nullable Object>();
                for (int i = 0; i < cells.size(); i++) {
                  row.put(ElexRows.COLUMNS.get(i).name(), cells.get(i));
                }
                rows.add(row);
              }

              @Override
              public void close() {}
            });
    return rows;
  }

  @Test
  void theColumnsAreThoseOfElexInItsOrder() {
    assertThat(ElexRows.COLUMNS)
        .extracting(Column::name)
        .containsExactly(
            """
            id raceid racetype racetypeid ballotorder candidateid description delegatecount \
            electiondate electtotal electwon fipscode first incumbent initialization_data \
            is_ballot_measure last lastupdated level national officeid officename party polid \
            polnum precinctsreporting precinctsreportingpct precinctstotal reportingunitid \
            reportingunitname runoff seatname seatnum statename statepostal test uncontested \
            votecount votepct winner\
            """
                .split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsACandidateInASeatWithTheVotesOfTheStanding(Exported election) throws IOException {
    var results = election.results();
    var rows = rows(results, false);
    var ids = new HashSet<Object>();
    int at = 0;
    for (int c = 0; c < results.register().contestCount(); c++) {
      var standing = results.standing(c);
      BigDecimal sum = BigDecimal.ZERO;
      boolean all = !results.register().ballot(c).isEmpty();
      for (int k = 0; k < results.register().ballot(c).size(); k++) {
        var row = rows.get(at++);
        assertThat(ids.add(String.valueOf(row.get("id")))).as(row + " is there twice").isTrue();
        int place = k;
        Long votes = standing.tally().map(t -> t.votes(place)).filter(v -> v >= 0).orElse(null);
        assertThat(row.get("votecount")).isEqualTo(votes);
        assertThat(row.get("winner")).isEqualTo(standing.holders().contains(k) ? "True" : "False");
        assertThat("True".equals(row.get("uncontested")))
            .isEqualTo(standing.status() == Standing.Status.UNCONTESTED);
        assertThat(row.get("test")).isEqualTo(election.ordinal() < 2 ? "True" : "False");
        if (row.get("votepct") instanceof BigDecimal part) {
          assertThat(part).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
          sum = sum.add(part);
        } else {
          all = false;
        }
        if (row.get("precinctsreportingpct") instanceof BigDecimal part) {
          assertThat(part).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
      }
      if (all) {
        assertThat(sum.doubleValue()).isCloseTo(1, org.assertj.core.data.Offset.offset(0.0001));
      }
    }
    assertThat(at).isEqualTo(rows.size()).isGreaterThan(50);
  }

  @Test
  void stationsHaveRowsOfTheirOwnThatWinNothing() throws IOException {
    var rows = rows(Exported.WHOLE_NIGHT.results(), true);
    var stations = rows.stream().filter(r -> "station".equals(r.get("level"))).toList();
    assertThat(stations.size()).isGreaterThan(1000);
    assertThat(stations).allMatch(r -> "False".equals(r.get("winner")));
    assertThat(rows.stream().map(r -> r.get("id")).distinct().count()).isEqualTo(rows.size());
    assertThat(rows).anyMatch(r -> "True".equals(r.get("winner")));
  }
}
