// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Declaration;

/**
 * Sourced events about seats, into a pack that knows the contests. Two layouts, told by their
 * columns:
 *
 * <ul>
 *   <li>gazette: {@code ac_no, elected_en} and {@code ac_name_en, ac_name_hi, elected_hi, party_en,
 *       party_hi}; each row is GAZETTED. English and Hindi names of contest, candidate and party
 *       are taken over where the pack has none
 *   <li>events: {@code contest, kind} and {@code candidate} or {@code winner} (id or name; several
 *       with {@code ;} between), {@code party, source, on, channel, note}; a kind is a code of
 *       {@link Declaration.Kind}, such as {@code uncontested, lot, shared, postponed, repoll,
 *       vacated}
 * </ul>
 *
 * <p>A name means the candidate of the contest with that name, else the one whom {@link NameMatch}
 * finds, party considered; else it is an error, which a row in the map of {@code --candidates}
 * settles. Events take their order from {@code on} where every row has it, else from the file.
 */
public final class Declarations implements Importer {
  static final Layout GAZETTE =
      new Layout(
          "gazette",
          Set.of("ac_no", "elected_en"),
          Set.of("ac_name_en", "ac_name_hi", "elected_hi", "party_en", "party_hi"));

  static final Layout EVENTS =
      new Layout(
          "events about seats",
          Set.of("contest", "kind"),
          Set.of("candidate", "winner", "party", "source", "on", "channel", "note"));

  @Override
  public String format() {
    return "declarations";
  }

  @Override
  public String about() {
    return "gazettes and other sourced events about seats: declared, lot, repoll, vacated, …";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var roll = new Roll(draft.register(), options, problems);
    var names = new ElectedName(draft.register(), CandidateMap.read(options, problems));
    var said = new ArrayList<Declaration>();
    for (Path file : files) {
      var layout = Layouts.of(file, List.of(GAZETTE, EVENTS), problems);
      if (layout.isEmpty()) {
        continue;
      }
      if (draft.register().contestCount() == 0) {
        problems.error(
            Layouts.name(file), 0, "", "", "the pack has no contests; import results, then --into");
      } else if (layout.get().equals(GAZETTE)) {
        new GazetteRows(draft, roll, names, problems).read(file, said);
      } else {
        new EventRows(draft, roll, names, problems).read(file, said);
      }
    }
    if (said.stream().allMatch(d -> d.on().isPresent())) {
      said.sort(Comparator.comparing(d -> d.on().orElseThrow()));
    }
    said.forEach(draft::add);
  }
}
