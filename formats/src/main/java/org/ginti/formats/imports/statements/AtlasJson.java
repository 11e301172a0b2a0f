// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.imports.Layouts;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/**
 * The data of an atlas: for each seat its first two candidates and {@code totalVotes}, which is the
 * sum of valid votes there. Which forms the numbers come from, and how far the count was, it does
 * not say.
 */
final class AtlasJson {
  private AtlasJson() {}

  static void read(Path path, JsonNode list, Claims claims) throws IOException {
    String file = Layouts.name(path);
    var channel = claims.channelOf(path, Form.TABLE);
    var missing = new Missing();
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      String seat = JsonClaims.text(entry, "seat");
      int contest = claims.contestOfTable(seat, JsonClaims.text(entry, "region"));
      if (contest < 0) {
        missing.add(seat);
        continue;
      }
      var votes = new ArrayList<Claim.Vote>();
      for (JsonNode c : entry.get("result")) {
        int n = JsonClaims.count(c, "votes");
        if (n == Figures.UNKNOWN) {
          claims
              .problems()
              .warning(file, i + 1, "votes", c.path("votes").asText(), "no count; left out");
        } else {
          votes.add(
              new Claim.Vote(
                  "", JsonClaims.text(c, "candidate"), JsonClaims.text(c, "party"), false, n));
        }
      }
      list(contest, file, i + 1L, votes, claims);
      int valid = JsonClaims.count(entry, "totalVotes");
      claims.enter(
          new Claim(
              contest,
              channel,
              new Scope.Whole(),
              Mode.BOTH,
              Optional.empty(),
              votes,
              valid == Figures.UNKNOWN ? Map.of() : Map.of(Figure.VALID, valid),
              Progress.UNKNOWN,
              Precision.EXACT,
              file,
              i + 1L,
              file + "#" + (i + 1)));
    }
    missing.report(file, claims.problems());
  }

  /** Where the contest has no ballot, the two are listed. */
  private static void list(
      int contest, String file, long row, List<Claim.Vote> votes, Claims claims) {
    var register = claims.draft().register();
    if (!register.ballot(contest).isEmpty()) {
      return;
    }
    for (var v : votes) {
      register.add(
          contest,
          new Candidate(
              new CandidateId("L" + (register.ballot(contest).size() + 1)),
              Name.of(v.name()),
              true,
              claims.roll().party(v.party(), file, row, "party"),
              v.party(),
              "",
              ""));
    }
  }
}
