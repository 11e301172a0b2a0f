// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

/**
 * Who stands where: Form 33 with ballot numbers and names in Urdu, later lists with votes, and
 * tables of constituencies. Several files of these layouts may be given at once, in any order: Form
 * 33 is read first, then constituencies, then lists with votes.
 */
public final class PkCandidates implements Importer {
  static final Layout FORM_33 =
      new Layout(
          "Form 33",
          Set.of("seat_key", "serial_no", "name_en", "party_raw"),
          Set.of(
              "source_file",
              "constituency_no",
              "constituency_name",
              "name_ur",
              "symbol_raw",
              "page_files"));
  static final Layout DISTRICTS =
      new Layout("districts", Set.of("na", "province", "districts"), Set.of("constituency_name"));
  static final Layout CONSTITUENCIES =
      new Layout(
          "constituencies",
          Set.of("na", "constituency_name", "province"),
          Set.of(
              "winner_name",
              "winner_party",
              "winner_votes",
              "runnerup_name",
              "runnerup_party",
              "runnerup_votes",
              "registered_voters",
              "votes_polled",
              "turnout_pct"));
  static final Layout LIST =
      new Layout(
          "list with votes", Set.of("na", "candidate_name", "party", "votes"), Set.of("rank"));
  private static final List<Layout> ORDER = List.of(FORM_33, DISTRICTS, CONSTITUENCIES, LIST);

  @Override
  public String format() {
    return "pk-candidates";
  }

  @Override
  public String about() {
    return "Pakistan: Form 33 with Urdu names, later lists with votes, names of constituencies";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var layouts = new LinkedHashMap<Path, Layout>();
    for (Path file : files) {
      Layouts.of(file, ORDER, problems).ifPresent(layout -> layouts.put(file, layout));
    }
    var roll = new Roll(draft.register(), options, problems);
    var linker = new Linker(draft, CandidateMap.read(options, problems), problems);
    for (Layout layout : ORDER) {
      for (var e : layouts.entrySet()) {
        if (!e.getValue().equals(layout)) {
          continue;
        }
        if (layout.equals(FORM_33)) {
          new Form33(draft, roll, problems).read(e.getKey());
        } else if (layout.equals(LIST)) {
          new LaterList(options, draft, roll, linker, problems).read(e.getKey());
        } else {
          new Constituencies(draft, roll, problems).read(e.getKey(), layout);
        }
      }
    }
  }
}
