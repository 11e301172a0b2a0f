// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import static org.ginti.formats.imports.statements.JsonClaims.count;
import static org.ginti.formats.imports.statements.JsonClaims.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ginti.formats.imports.Dates;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Source;

/**
 * Claims noted with a kind and a value: of the kinds, {@code votes} (votes by party, with the
 * margin) and {@code margin} are figures of a contest; the others are left out and counted.
 */
final class CheckedJson {
  private static final Map<String, Figure> FIGURES =
      Map.of("margin", Figure.MARGIN, "electors", Figure.ELECTORS);

  private final String file;
  private final Claims claims;
  private final Missing missing = new Missing();
  private final Map<String, Integer> left = new TreeMap<>();
  private int otherElections;

  CheckedJson(String file, Claims claims) {
    this.file = file;
    this.claims = claims;
  }

  void read(JsonNode list) throws IOException {
    for (int i = 0; i < list.size(); i++) {
      JsonNode claim = list.get(i);
      String kind = text(claim, "kind");
      if (!ElectionLabel.fits(text(claim, "election"), claims.draft().register().election())) {
        otherElections++;
      } else if (!kind.equals("votes") && !kind.equals("margin")) {
        left.merge(kind, 1, Integer::sum);
      } else {
        int contest = claims.contest(text(claim, "seat"), "");
        if (contest < 0) {
          missing.add(text(claim, "seat"));
        } else {
          take(claim, contest, i + 1L);
        }
      }
    }
    missing.report(file, claims.problems());
    if (otherElections > 0) {
      claims
          .problems()
          .warning(
              file, 0, "election", otherElections + " claims", "of another election; left out");
    }
    if (!left.isEmpty()) {
      claims
          .problems()
          .warning(file, 0, "kind", left.toString(), "not figures of one contest; left out");
    }
  }

  private void take(JsonNode claim, int contest, long row) throws IOException {
    var votes = new ArrayList<Claim.Vote>();
    var figures = new EnumMap<Figure, Integer>(Figure.class);
    var precision = Precision.EXACT;
    for (var e : claim.get("value").properties()) {
      String key = e.getKey();
      int n = count(claim.get("value"), key);
      Figure figure = FIGURES.get(key.replaceFirst("_(about|at_least)$", ""));
      if (n == Figures.UNKNOWN || (figure == null && claims.party(key).isEmpty())) {
        claims
            .problems()
            .warning(file, row, "value", key, "neither a party with votes nor a known figure");
      } else if (figure != null) {
        figures.put(figure, n);
        precision = precision(key, precision);
      } else {
        votes.add(new Claim.Vote("", "", key, true, n));
      }
    }
    String host = host(text(claim, "url"));
    var source = claims.source(host, Source.Kind.PRESS, text(claim, "url"), "");
    claims.enter(
        new Claim(
            contest,
            claims.channel(
                source, Form.STORY, Words.authority(Source.Kind.PRESS, Form.STORY), host),
            new Scope.Whole(),
            Mode.BOTH,
            Dates.instant(text(claim, "published"), claims.draft().register().election().zone()),
            votes,
            figures,
            Progress.UNKNOWN,
            precision,
            file,
            row,
            text(claim, "url").isEmpty() ? file + "#" + row : text(claim, "url")));
  }

  private static Precision precision(String key, Precision before) {
    return key.endsWith("_at_least")
        ? Precision.HEDGED
        : key.endsWith("_about") && before == Precision.EXACT ? Precision.ROUNDED : before;
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "unnamed" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "unnamed";
    }
  }
}
