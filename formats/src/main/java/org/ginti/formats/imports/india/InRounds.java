// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.ChannelId;
import org.ginti.model.Form;
import org.ginti.model.SourceId;

/**
 * A counting day: rounds, snapshots of the results site, and its final table. Any of these, in any
 * order, told by their columns:
 *
 * <ul>
 *   <li>round sheets: {@code ac_no, round, serial_no, this_round} and {@code brought_forward,
 *       cumulative}. One statement a round, mode EVM, without time; round 1 of all seats comes
 *       first, then round 2. The number of rounds is not printed, so progress stays unknown
 *   <li>changes of candidate pages: {@code captured_at, ac_no, serial_no, evm_votes, postal_votes,
 *       total_votes, round_status}. Only what changed stands in the file; each page is said whole,
 *       as EVM, postal and both. Zeros before the first vote of a seat are not said: a page not yet
 *       filled in is no result. {@code captured_at} is the reader's clock, not the returning
 *       officer's
 *   <li>changes of the state-wise page: {@code captured_at, ac_no, leading_candidate, status}. Only
 *       {@code Result Declared} and {@code Uncontested} are taken over, as declarations by the
 *       site; the name must be that of one candidate, white space aside
 *   <li>final table: as the third layout of {@code in-results}; brings the candidates
 * </ul>
 *
 * <p>Candidates must come with the final table or stand in the pack already. NOTA has the number
 * its row in the final table prints, else the one behind the last candidate.
 */
public final class InRounds implements Importer {
  /** Pages about parties and about the pages themselves: nothing of a contest stands there. */
  private static final Layout PARTIES =
      new Layout("party tally", Set.of("captured_at", "party", "won", "leading"), Set.of());

  private static final Layout CAPTURES =
      new Layout("list of snapshots", Set.of("captured_at", "summary"), Set.of());

  private static final List<Layout> LAYOUTS =
      List.of(
          RoundSheets.LAYOUT, Snapshots.LAYOUT, Leads.LAYOUT, InResults.SEATS, PARTIES, CAPTURES);

  @Override
  public String format() {
    return "in-rounds";
  }

  @Override
  public String about() {
    return "India: round sheets, counting-day changes and final table of one counting day";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var kinds = new LinkedHashMap<Path, Layout>();
    for (Path file : files) {
      Layouts.of(file, LAYOUTS, problems).ifPresent(layout -> kinds.put(file, layout));
    }
    var roll = new Roll(draft.register(), options, problems);
    var table = new ResultTable(problems);
    for (Path file : of(InResults.SEATS, kinds)) {
      InResults.readTable(file, InResults.SEATS, table, new LinkedHashSet<>(), problems);
    }
    for (Path file : of(PARTIES, kinds)) {
      notRead(file, problems);
    }
    for (Path file : of(CAPTURES, kinds)) {
      notRead(file, problems);
    }
    var results = new ResultWriter(draft, roll, problems);
    results.register(table);
    var serials = new Serials(draft.register(), table);
    var rounds = new RoundSheets(problems);
    for (Path file : of(RoundSheets.LAYOUT, kinds)) {
      rounds.read(file, serials);
    }
    var snapshots = new Snapshots(draft, problems);
    for (Path file : of(Snapshots.LAYOUT, kinds)) {
      snapshots.read(file, serials);
    }
    var leads = new Leads(draft, problems);
    for (Path file : of(Leads.LAYOUT, kinds)) {
      leads.read(file, serials);
    }
    if (problems.errors() == 0) {
      SourceId source = InResults.source(roll);
      writeRounds(rounds, draft, roll, source);
      writeSnapshots(snapshots, leads, roll, source);
      if (!table.seats().isEmpty()) {
        boolean declared = options.declaredBy().isPresent();
        results.write(InResults.channel(roll, source), declared, roll.declarer(source));
      }
    }
  }

  private static void writeRounds(RoundSheets rounds, PackDraft draft, Roll roll, SourceId source)
      throws IOException {
    if (!rounds.isEmpty()) {
      rounds.write(
          draft,
          roll.channel(
              source, "round-sheets", Form.ROUND_SHEET, Authority.RUNNING, "Round sheets"));
    }
  }

  private static void writeSnapshots(Snapshots snapshots, Leads leads, Roll roll, SourceId source)
      throws IOException {
    Optional<ChannelId> channel = Optional.empty();
    if (!snapshots.isEmpty()) {
      channel =
          Optional.of(
              roll.channel(
                  source,
                  "snapshots",
                  Form.RESULTS_SITE,
                  Authority.RUNNING,
                  "Results site while counting"));
      snapshots.sort();
    }
    for (var declared : leads.inOrder()) {
      if (channel.isPresent()) {
        snapshots.writeUntil(declared.at(), channel.get());
      }
      leads.say(declared, source, channel);
    }
    if (channel.isPresent()) {
      snapshots.writeUntil(Instant.MAX, channel.get());
    }
  }

  private static void notRead(Path file, Problems problems) {
    problems.warning(
        Layouts.name(file),
        0,
        "",
        "",
        "totals of the house are no statements of a contest; not read");
  }

  private static List<Path> of(Layout layout, Map<Path, Layout> kinds) {
    var files = new ArrayList<Path>();
    kinds.forEach((file, kind) -> {
      if (kind.equals(layout)) {
        files.add(file);
      }
    });
    return files;
  }
}
