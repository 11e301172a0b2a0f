// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.CandidateMap;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.ChannelId;
import org.ginti.model.Form;
import org.ginti.model.Source;

/**
 * Form 20, the final result sheet, station by station. Layouts are told by their columns, and may
 * come together in any order:
 *
 * <ul>
 *   <li>stations: {@code ps_no, valid, rejected, nota, total}, one column for each candidate
 *       ({@code c01, c02, …} or their names), and {@code tendered, segment_no, segment, page,
 *       sl_no, island, electors}. Station ids are text, unique only in their segment, so {@code
 *       17/14A}
 *   <li>Part II: the same by {@code segment_no} without {@code ps_no}
 *   <li>candidates: {@code col, candidate, party} and {@code evm, postal, total}, which says who
 *       the columns are; its results are a channel of their own
 *   <li>packed stations: {@code ac_no, ps_no, valid, rejected, nota, total, votes} and {@code
 *       sl_no, tendered, row_ok}; packed columns: {@code ac_no, col, candidate_by_rank, party,
 *       match} and {@code declared_total}
 *   <li>machine-read scans, as JSON
 * </ul>
 *
 * <p>Rows labelled as totals (EVM, postal, polled) are statements about the whole contest. What is
 * printed is kept even where it does not add up; the rules say so. Sheets that do not name their
 * contest need {@code --contest-id}, unless the pack has only one.
 */
public final class InForm20 implements Importer {
  private static final List<Layout> LAYOUTS =
      List.of(
          Form20Sheet.STATIONS,
          Form20Sheet.PART_II,
          ColumnPeople.LAYOUT,
          PackedForm20.LAYOUT,
          PackedColumns.LAYOUT);

  private static final Layout MACHINE = new Layout("machine-read", Set.of(), Set.of());

  @Override
  public String format() {
    return "in-form20";
  }

  @Override
  public String about() {
    return "India: Form 20 by station or segment, packed or plain CSV, or machine-read JSON";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var kinds = new LinkedHashMap<Path, Layout>();
    for (Path file : files) {
      if (MachineReadForm20.isJson(file)) {
        kinds.put(file, MACHINE);
      } else {
        Layouts.of(file, LAYOUTS, problems).ifPresent(layout -> kinds.put(file, layout));
      }
    }
    var roll = new Roll(draft.register(), options, problems);
    var whose = new WhoseSheet(draft.register(), roll, options.contest());
    var stations = new Stations(draft.register(), problems);
    var linker = new Linker(draft, CandidateMap.read(options, problems), problems);
    readOfficial(kinds, draft, roll, whose, stations, linker, problems);
    readPacked(kinds, draft, roll, whose, stations, linker, problems);
    readMachine(kinds, draft, roll, whose, stations, problems);
    stations.reportRepeated();
  }

  private static void readOfficial(
      Map<Path, Layout> kinds,
      PackDraft draft,
      Roll roll,
      WhoseSheet whose,
      Stations stations,
      Linker linker,
      Problems problems)
      throws IOException {
    var people = new ColumnPeople(problems);
    for (Path file : of(ColumnPeople.LAYOUT, kinds)) {
      people.read(file, whose);
    }
    var sheets = of(Form20Sheet.STATIONS, kinds);
    var partTwo = of(Form20Sheet.PART_II, kinds);
    if (sheets.isEmpty() && partTwo.isEmpty() && !people.hasResult()) {
      return;
    }
    var officer = roll.source("ro", Source.Kind.OFFICIAL, "Returning officer");
    ChannelId form =
        roll.channel(officer, "form-20", Form.FORM_20, Authority.FINAL, "Form 20, final result");
    var reader = new Form20Sheet(draft, roll, whose, people, linker, stations, form, problems);
    for (Path file : sheets) {
      reader.read(file, Form20Sheet.STATIONS);
    }
    for (Path file : partTwo) {
      reader.read(file, Form20Sheet.PART_II);
    }
    if (people.hasResult()) {
      people.say(
          roll.channel(
              officer, "declared", Form.FORM_21, Authority.FINAL, "Result printed with Form 20"),
          draft,
          roll,
          linker);
    }
  }

  private static void readPacked(
      Map<Path, Layout> kinds,
      PackDraft draft,
      Roll roll,
      WhoseSheet whose,
      Stations stations,
      Linker linker,
      Problems problems)
      throws IOException {
    var lists = of(PackedColumns.LAYOUT, kinds);
    var tables = of(PackedForm20.LAYOUT, kinds);
    if (lists.isEmpty() && tables.isEmpty()) {
      return;
    }
    var collector =
        roll.source("form20-collector", Source.Kind.AGGREGATOR, "Collector of Form 20 sheets");
    ChannelId form =
        roll.channel(
            collector, "form-20", Form.FORM_20, Authority.AGGREGATOR, "Form 20, transcribed");
    var columns = new PackedColumns(draft, form, linker, problems);
    for (Path file : lists) {
      columns.read(file, whose);
    }
    columns.link(roll);
    if (columns.hasDeclared()) {
      columns.sayDeclared(
          roll.channel(
              collector,
              "declared",
              Form.TABLE,
              Authority.AGGREGATOR,
              "Declared totals beside the sheets"));
    }
    var reader = new PackedForm20(draft, whose, stations, columns, problems);
    for (Path file : tables) {
      reader.read(file, form);
    }
  }

  private static void readMachine(
      Map<Path, Layout> kinds,
      PackDraft draft,
      Roll roll,
      WhoseSheet whose,
      Stations stations,
      Problems problems)
      throws IOException {
    var files = of(MACHINE, kinds);
    if (files.isEmpty()) {
      return;
    }
    var reader = new MachineReadForm20(draft, whose, stations, problems);
    var machine =
        roll.source("form20-machine", Source.Kind.AGGREGATOR, "Machine reading of Form 20 scans");
    ChannelId form =
        roll.channel(
            machine, "form-20", Form.FORM_20, Authority.AGGREGATOR, "Form 20, read by a machine");
    for (Path file : files) {
      reader.read(file, form);
    }
  }

  private static List<Path> of(Layout layout, Map<Path, Layout> kinds) {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().equals(layout))
        .map(Map.Entry::getKey)
        .toList();
  }
}
