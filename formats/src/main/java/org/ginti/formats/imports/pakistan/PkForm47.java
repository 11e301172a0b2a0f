// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.CandidateMap;
import org.ginti.formats.imports.Dates;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.NameMatch;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/**
 * Form 47, one row for each seat: stations, electors and votes polled by gender, valid, rejected,
 * and the first two candidates. A blank cell was not legible, and is unknown.
 */
public final class PkForm47 implements Importer {
  private static final Set<String> REQUIRED =
      Set.of("na", "winner_name", "winner_votes", "runnerup_name", "runnerup_votes");
  private static final Set<String> OPTIONAL =
      Set.of(
          "constituency_name",
          "ps_total",
          "reg_male",
          "reg_female",
          "reg_total",
          "polled_male",
          "polled_female",
          "polled_total",
          "valid_votes",
          "rejected_votes",
          "turnout_pct",
          "winner_party",
          "runnerup_party",
          "n_candidates",
          "form_date",
          "flags");
  private static final Map<Figure, String> FIGURES =
      new EnumMap<>(
          Map.of(
              Figure.STATIONS, "ps_total",
              Figure.ELECTORS, "reg_total",
              Figure.ELECTORS_MEN, "reg_male",
              Figure.ELECTORS_WOMEN, "reg_female",
              Figure.POLLED_MEN, "polled_male",
              Figure.POLLED_WOMEN, "polled_female",
              Figure.TOTAL, "polled_total",
              Figure.VALID, "valid_votes",
              Figure.REJECTED, "rejected_votes",
              Figure.CANDIDATES, "n_candidates"));

  @Override
  public String format() {
    return "pk-form47";
  }

  @Override
  public String about() {
    return "Pakistan: Form 47, provisional consolidated statement, one row for each seat";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var roll = new Roll(draft.register(), options, problems);
    SourceId source = roll.source("ecp", Source.Kind.OFFICIAL, "Election Commission of Pakistan");
    var channel = roll.channel(source, "form-47", Form.FORM_47, Authority.PROVISIONAL, "Form 47");
    var linker = new Linker(draft, CandidateMap.read(options, problems), problems);
    var run =
        new Run(options, draft, roll, linker, source, channel, new HashMap<>(), new Elsewhere());
    for (Path file : files) {
      try (var rows = CsvRows.open(file, problems, REQUIRED, OPTIONAL)) {
        for (var row : rows) {
          run.take(rows.file(), row);
        }
        run.elsewhere().report(rows.file(), problems);
      }
    }
  }

  private record Run(
      ImportOptions options,
      PackDraft draft,
      Roll roll,
      Linker linker,
      SourceId source,
      ChannelId channel,
      Map<String, String> seen,
      Elsewhere elsewhere) {

    void take(String file, CsvRows.Row row) throws IOException {
      var seat = Seat.of(row.get("na"));
      if (seat.isEmpty()) {
        row.error("na", "the code of a seat is expected, such as NA-117");
        return;
      }
      var register = draft.register();
      if (!seat.get().in(register.election())) {
        elsewhere.add(seat.get().letters());
        return;
      }
      int electors = Math.max(Figures.UNKNOWN, Counts.parse(row.get("reg_total")));
      int contest =
          roll.contest(
              seat.get().contest(register, row.name("constituency_name"), "", "", electors));
      String here = file + "#" + row.line();
      String before = seen.putIfAbsent(seat.get().id().value(), here);
      if (before != null) {
        row.warning("na", "the seat stands on " + before + " too; both are kept as a conflict");
      }
      Turnout.check(row);
      if (!row.blank("flags")) {
        row.warning("flags", "the transcription itself doubts this row; kept as printed");
      }
      var named = named(contest, file, row);
      long seq =
          draft.add(
              seat.get().id(),
              channel,
              new Scope.Whole(),
              Mode.BOTH,
              statedAt(row),
              figures(row, named),
              Progress.COMPLETE,
              Precision.EXACT,
              0,
              here);
      if (options.declaredBy().isPresent()) {
        declare(seat.get(), row, named.getFirst(), seq);
      }
    }

    /** Winner and runner-up: found on the ballot, or put there where there is none. */
    private List<Named> named(int contest, String file, CsvRows.Row row) {
      var out = new ArrayList<Named>();
      var printed = new ArrayList<NameMatch.Printed>();
      for (String who : List.of("winner", "runnerup")) {
        String party = row.name(who + "_party");
        var id =
            party.isEmpty()
                ? Optional.<Party>empty()
                : Optional.ofNullable(
                    draft.register().party(roll.party(party, file, row.line(), who + "_party")));
        String name = row.name(who + "_name");
        if (name.isEmpty()) {
          row.warning(who + "_name", "the name is not legible on the form; its votes are kept");
        }
        printed.add(new NameMatch.Printed(name, id.filter(Party::mapped).map(Party::id)));
        out.add(new Named(who, name, party, Optional.empty()));
      }
      if (draft.register().ballot(contest).isEmpty()) {
        return list(contest, file, row, out);
      }
      var labels = out.stream().map(n -> n.name().isEmpty() ? n.who() : n.name()).toList();
      var found = linker.names(contest, channel, printed, labels);
      for (int i = 0; i < 2; i++) {
        var one = out.get(i);
        if (found.get(i).isEmpty()) {
          row.warning(
              one.who() + "_name", "no one candidate of the ballot has this name; kept unlinked");
        }
        out.set(i, new Named(one.who(), one.name(), one.party(), found.get(i)));
      }
      return out;
    }

    private List<Named> list(int contest, String file, CsvRows.Row row, List<Named> two) {
      var out = new ArrayList<Named>();
      for (Named one : two) {
        var id = new CandidateId("L" + (out.size() + 1));
        draft
            .register()
            .add(
                contest,
                new Candidate(
                    id,
                    Name.of(one.name()),
                    true,
                    roll.party(one.party(), file, row.line(), one.who() + "_party"),
                    one.party(),
                    "",
                    ""));
        out.add(new Named(one.who(), one.name(), one.party(), Optional.of(id)));
      }
      return out;
    }

    private static Figures figures(CsvRows.Row row, List<Named> named) {
      var votes = new LinkedHashMap<CandidateId, Integer>();
      var unlinked = new LinkedHashMap<String, Integer>();
      for (Named one : named) {
        int n = row.optionalCount(one.who() + "_votes");
        if (n == Figures.UNKNOWN) {
          continue;
        }
        if (one.candidate().isPresent()) {
          votes.put(one.candidate().get(), n);
        } else {
          unlinked.put(one.name().isEmpty() ? one.who() : one.name(), n);
        }
      }
      var other = new EnumMap<Figure, Integer>(Figure.class);
      FIGURES.forEach((figure, column) -> {
        int n = row.optionalCount(column);
        if (n != Figures.UNKNOWN) {
          other.put(figure, n);
        }
      });
      return new Figures(votes, unlinked, other, Map.of(), Map.of());
    }

    private Optional<Instant> statedAt(CsvRows.Row row) {
      if (row.blank("form_date")) {
        return Optional.empty();
      }
      var day = Dates.day(row.get("form_date"));
      if (day.isEmpty()) {
        row.warning("form_date", "not a day that can be read, such as 2024-02-09; left out");
      }
      return day.map(d -> Dates.noon(d, draft.register().election().zone()));
    }

    private void declare(Seat seat, CsvRows.Row row, Named winner, long seq) {
      if (winner.candidate().isEmpty()) {
        row.warning("winner_name", "nobody on the ballot is this winner; no declaration is made");
        return;
      }
      draft.add(
          new Declaration(
              seq,
              seat.id(),
              Declaration.Kind.DECLARED,
              roll.declarer(source),
              roll.declaredOn().or(() -> statedAt(row)),
              List.of(winner.candidate().get()),
              Optional.of(channel),
              "named as winner on Form 47"));
    }
  }

  private record Named(String who, String name, String party, Optional<CandidateId> candidate) {}
}
