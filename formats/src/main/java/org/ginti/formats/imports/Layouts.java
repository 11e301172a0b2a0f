// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;

/** Which layout a file has, told by the columns of its header and by nothing else. */
public final class Layouts {
  private Layouts() {}

  /**
   * One layout of a table.
   *
   * @param name for messages and for telling layouts apart
   * @param required columns that make it this layout
   * @param optional columns that are read where they stand
   */
  public record Layout(String name, Set<String> required, Set<String> optional) {
    public Layout {
      required = Set.copyOf(required);
      optional = Set.copyOf(optional);
    }
  }

  /** The names of a file's header; empty, with an error, where it has no usable one. */
  public static List<String> columns(Path file, Problems problems) throws IOException {
    var found = new Problems();
    List<String> columns;
    try (var rows = CsvRows.openAny(file, found, Set.of(), Set.of())) {
      columns = rows.columns();
    }
    for (Problem p : found.list()) {
      if (p.severity() == Problem.Severity.ERROR) {
        problems.error(p.file(), p.row(), p.column(), unquoted(p.found()), p.expected());
      }
    }
    return columns;
  }

  /**
   * The layout whose required columns all stand in the header; of several the one that requires
   * most. An error that names what is missing from the nearest one where there is none.
   */
  public static Optional<Layout> of(Path file, List<Layout> layouts, Problems problems)
      throws IOException {
    var columns = columns(file, problems);
    return columns.isEmpty() ? Optional.empty() : pick(file, columns, layouts, problems);
  }

  /** As {@link #of}, with the header already read. */
  public static Optional<Layout> pick(
      Path file, List<String> columns, List<Layout> layouts, Problems problems) {
    var have = new HashSet<>(columns);
    Optional<Layout> best = Optional.empty();
    Layout nearest = layouts.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (Layout layout : layouts) {
      var missing = new HashSet<>(layout.required());
      missing.removeAll(have);
      if (missing.isEmpty()
          && (best.isEmpty() || layout.required().size() > best.get().required().size())) {
        best = Optional.of(layout);
      }
      if (missing.size() < fewest) {
        fewest = missing.size();
        nearest = layout;
      }
    }
    if (best.isEmpty()) {
      var missing = new ArrayList<>(nearest.required());
      missing.removeAll(have);
      problems.error(
          name(file),
          1,
          "",
          String.join(",", columns),
          "no layout that is read here; the nearest, "
              + nearest.name()
              + ", lacks "
              + String.join(", ", missing.stream().sorted().toList()));
    }
    return best;
  }

  /** A file's name without its folder. */
  public static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String unquoted(String found) {
    return found.length() > 1 ? found.substring(1, found.length() - 1) : found;
  }
}
