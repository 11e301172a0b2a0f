// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.CandidateMap;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.Form;
import org.ginti.model.Source;

/**
 * Copies of Form 45 as one collector keeps them: a file for each seat, a row for each station, a
 * column for each party or independent followed. The seat is what a column {@code na}, {@code
 * seat}, {@code contest} or {@code constituency} says; else what the file's name begins with, as
 * {@code NA-117.csv} does; else the contest of the options.
 */
public final class PkForm45 implements Importer {
  private static final Set<String> REQUIRED = Set.of("No");
  private static final Set<String> OPTIONAL =
      Set.of(
          "Name", "Total Votes", "Filename", "na", "seat", "contest", "constituency", "seat_key");
  private static final Pattern FILE_NAME =
      Pattern.compile("^([A-Za-z]{2,3}-[0-9]{1,4})(?![0-9]).*");

  @Override
  public String format() {
    return "pk-form45";
  }

  @Override
  public String about() {
    return "Pakistan: Form 45 copies of one collector, a file for each seat, a row for each station";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var roll = new Roll(draft.register(), options, problems);
    var source = roll.source("form45-copies", Source.Kind.AGENT, "Collector of Form 45 copies");
    var channel =
        roll.channel(source, "form-45", Form.FORM_45, Authority.SUM, "Form 45 copies, summed");
    var linker = new Linker(draft, CandidateMap.read(options, problems), problems);
    for (Path file : files) {
      try (var rows = CsvRows.openAny(file, problems, REQUIRED, OPTIONAL)) {
        var labels =
            rows.columns().stream()
                .filter(c -> !c.isEmpty() && !REQUIRED.contains(c) && !OPTIONAL.contains(c))
                .toList();
        if (rows.usable() && labels.isEmpty()) {
          problems.error(
              rows.file(), 1, "", "", "no column of votes stands beside No, Name and Total Votes");
          continue;
        }
        var sheet =
            new StationFile(
                rows.file(),
                labels,
                seatOfFile(rows.file(), options),
                draft,
                roll,
                linker,
                channel);
        for (var row : rows) {
          sheet.take(row);
        }
        sheet.finish(problems);
      }
    }
  }

  private static Optional<Seat> seatOfFile(String name, ImportOptions options) {
    var m = FILE_NAME.matcher(name.toUpperCase(Locale.ROOT));
    var fromName = m.matches() ? Seat.of(m.group(1)) : Optional.<Seat>empty();
    return fromName.or(() -> options.contest().flatMap(Seat::of));
  }
}
