// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.ChannelId;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/**
 * Final candidate tables of the results site, one row for each candidate with EVM and postal votes.
 * Three layouts, told by their columns:
 *
 * <ul>
 *   <li>assembly: {@code election_year, election_type, election_state, constituency,
 *       constituency_no, serial_no, candidate, party, evm_votes, postal_votes}
 *   <li>Lok Sabha: {@code state_code, state, pc_no, constituency, candidate, party, evm_votes,
 *       postal_votes} and {@code total_votes, vote_pct, result}; no ballot numbers, so candidates
 *       are listed as L1… in the order of the file; contests are {@code S13-27}
 *   <li>seats of one state: {@code ac_no, constituency, serial_no, candidate, party, evm_votes,
 *       postal_votes} and {@code total_votes}
 * </ul>
 *
 * <p>NOTA is the row whose party says so; it becomes a figure of each mode. EVM votes, postal votes
 * and, where printed, their total are three statements: nothing is added up here. A seat whose
 * figures are all 0 has no result (a poll held anew); its zeros are kept and nobody is declared. A
 * row marked UNCONTESTED declares a seat without votes. With a declaring authority, the winner is
 * the one marked Won, else the most votes; never on a tie. Contests are named by their number, and
 * with the state before it where the files hold several states.
 */
public final class InResults implements Importer {
  static final Layout ASSEMBLY =
      new Layout(
          "assembly results",
          Set.of(
              "election_year",
              "election_state",
              "constituency",
              "constituency_no",
              "serial_no",
              "candidate",
              "party",
              "evm_votes",
              "postal_votes"),
          Set.of("election_type", "total_votes"));

  static final Layout LOK_SABHA =
      new Layout(
          "Lok Sabha results",
          Set.of(
              "state_code",
              "pc_no",
              "constituency",
              "candidate",
              "party",
              "evm_votes",
              "postal_votes"),
          Set.of("state", "total_votes", "vote_pct", "result"));

  static final Layout SEATS =
      new Layout(
          "results by seat",
          Set.of(
              "ac_no",
              "constituency",
              "serial_no",
              "candidate",
              "party",
              "evm_votes",
              "postal_votes"),
          Set.of("total_votes"));

  private static final List<Layout> LAYOUTS = List.of(ASSEMBLY, LOK_SABHA, SEATS);

  @Override
  public String format() {
    return "in-results";
  }

  @Override
  public String about() {
    return "India: final candidate tables with EVM and postal votes, assembly or Lok Sabha";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var table = new ResultTable(problems);
    var elections = new LinkedHashSet<String>();
    for (Path file : files) {
      var layout = Layouts.of(file, LAYOUTS, problems);
      if (layout.isPresent()) {
        readTable(file, layout.get(), table, elections, problems);
      }
    }
    if (elections.size() > 1) {
      problems.error(
          "",
          0,
          "election_year",
          String.join(", ", elections),
          "rows of several elections; import each into a pack of its own");
    }
    var roll = new Roll(draft.register(), options, problems);
    var writer = new ResultWriter(draft, roll, problems);
    writer.register(table);
    if (problems.errors() == 0) {
      SourceId source = source(roll);
      writer.write(channel(roll, source), options.declaredBy().isPresent(), roll.declarer(source));
    }
  }

  /** The commission whose site these tables are taken from. */
  static SourceId source(Roll roll) {
    return roll.source("eci", Source.Kind.OFFICIAL, "Election Commission of India");
  }

  static ChannelId channel(Roll roll, SourceId source) {
    return roll.channel(
        source, "results-site", Form.RESULTS_SITE, Authority.FINAL, "Results site, final table");
  }

  static void readTable(
      Path file, Layout layout, ResultTable table, Set<String> elections, Problems problems)
      throws IOException {
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        if (layout.equals(ASSEMBLY)) {
          String type = row.get("election_type");
          elections.add((row.get("election_year") + " " + type).strip());
          readRow(row, rows.file(), table, row.name("election_state"), "", "constituency_no", true);
        } else if (layout.equals(LOK_SABHA)) {
          readRow(
              row, rows.file(), table, row.name("state"), row.get("state_code"), "pc_no", false);
        } else {
          readRow(row, rows.file(), table, "", "", "ac_no", true);
        }
      }
    }
  }

  private static void readRow(
      CsvRows.Row row,
      String file,
      ResultTable table,
      String state,
      String code,
      String numberColumn,
      boolean numbered) {
    String number = row.get(numberColumn);
    var id = Numbers.contest(row, numberColumn, code.isEmpty() ? number : code + "-" + number);
    String candidate = row.name("candidate");
    if (candidate.isEmpty()) {
      row.error("candidate", "the name of a candidate must stand here");
    }
    String party = row.name("party");
    boolean nota = Nota.is(candidate, party);
    String result = numbered ? "" : row.get("result");
    boolean votes = !Winner.isUncontested(result);
    var line =
        new ResultTable.Line(
            numbered ? Numbers.serial(row, "serial_no", nota) : Figures.UNKNOWN,
            candidate,
            party,
            votes ? row.count("evm_votes") : row.optionalCount("evm_votes"),
            votes ? row.count("postal_votes") : row.optionalCount("postal_votes"),
            row.optionalCount("total_votes"),
            result,
            file,
            row.line());
    if (id != null) {
      var seat = table.seat(state, code, number, row.name("constituency"), row, "constituency");
      table.add(seat, line, row);
    }
  }
}
