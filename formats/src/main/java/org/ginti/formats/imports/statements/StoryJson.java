// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import static org.ginti.formats.imports.statements.JsonClaims.count;
import static org.ginti.formats.imports.statements.JsonClaims.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ginti.formats.imports.Dates;
import org.ginti.formats.imports.Roll;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Claims noted from stories: seat, source, day, candidates with votes and how exactly they are
 * told, stations counted where said.
 */
final class StoryJson {
  private static final Pattern SAME_TEXT = Pattern.compile("(?i)same text as ([^,;.(]+)");

  private final String file;
  private final Claims claims;
  private final Missing missing = new Missing();
  private int otherElections;

  StoryJson(String file, Claims claims) {
    this.file = file;
    this.claims = claims;
  }

  void read(JsonNode list) throws IOException {
    for (int i = 0; i < list.size(); i++) {
      JsonNode claim = list.get(i);
      if (!ElectionLabel.fits(text(claim, "election"), claims.draft().register().election())) {
        otherElections++;
        continue;
      }
      int contest = claims.contest(text(claim, "seat"), "");
      if (contest < 0) {
        missing.add(text(claim, "seat"));
      } else {
        take(list, claim, contest, i + 1L);
      }
    }
    missing.report(file, claims.problems());
    if (otherElections > 0) {
      claims
          .problems()
          .warning(
              file, 0, "election", otherElections + " claims", "of another election; left out");
    }
  }

  private void take(JsonNode list, JsonNode claim, int contest, long row) throws IOException {
    var votes = new ArrayList<Claim.Vote>();
    var precision = Precision.EXACT;
    for (JsonNode c : claim.get("candidates")) {
      int n = count(c, "votes");
      Precision told = precision(c);
      if (n == Figures.UNKNOWN || told == null) {
        claims
            .problems()
            .warning(
                file, row, "votes", text(c, "name"), "no number that can be relied on; left out");
        continue;
      }
      precision = told.ordinal() > precision.ordinal() ? told : precision;
      votes.add(new Claim.Vote("", text(c, "name"), text(c, "party"), false, n));
    }
    Source.Kind kind = kind(claim, row);
    Form form = form(claim, kind);
    var source =
        claims.source(text(claim, "source"), kind, text(claim, "url"), origin(list, claim));
    claims.enter(
        new Claim(
            contest,
            claims.channel(source, form, Words.authority(kind, form), text(claim, "source")),
            new Scope.Whole(),
            Mode.BOTH,
            Dates.instant(text(claim, "published"), claims.draft().register().election().zone()),
            votes,
            Map.of(),
            progress(claim),
            precision,
            file,
            row,
            text(claim, "url").isEmpty() ? file + "#" + row : text(claim, "url")));
  }

  private static @Nullable Precision precision(JsonNode c) {
    try {
      return Words.precision(text(c, "precision"));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Source.Kind kind(JsonNode claim, long row) {
    try {
      return Words.kind(text(claim, "source_kind"));
    } catch (IllegalArgumentException e) {
      claims
          .problems()
          .warning(file, row, "source_kind", text(claim, "source_kind"), "taken as press");
      return Source.Kind.PRESS;
    }
  }

  private static Form form(JsonNode claim, Source.Kind kind) {
    String told = text(claim, "source_kind") + " " + text(claim, "claimed_status");
    if (kind == Source.Kind.OFFICIAL) {
      return told.contains("47") || told.contains("provisional") ? Form.FORM_47 : Form.TABLE;
    }
    return (kind == Source.Kind.AGENT || kind == Source.Kind.OBSERVER) && told.contains("45")
        ? Form.FORM_45
        : Words.form(kind);
  }

  private static Progress progress(JsonNode claim) {
    int done = count(claim, "stations_counted");
    int of = count(claim, "stations_total");
    return done == Figures.UNKNOWN || (of >= 0 && done > of)
        ? Progress.UNKNOWN
        : new Progress(Progress.Kind.STATIONS, done, Math.max(of, 0));
  }

  /** Two outlets with the same text are one witness: both get the origin of the first. */
  private static String origin(JsonNode list, JsonNode claim) {
    String own = text(claim, "source");
    if (!text(claim, "origin").isEmpty()) {
      return Roll.slug(text(claim, "origin"));
    }
    Matcher m = SAME_TEXT.matcher(text(claim, "note"));
    if (m.find()) {
      String of = m.group(1).strip();
      for (JsonNode other : list) {
        if (text(other, "source").startsWith(of)) {
          return Roll.slug(text(other, "source"));
        }
      }
      return Roll.slug(of);
    }
    for (JsonNode other : list) {
      Matcher n = SAME_TEXT.matcher(text(other, "note"));
      if (n.find() && own.startsWith(n.group(1).strip())) {
        return Roll.slug(own);
      }
    }
    return "";
  }
}
