// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.ginti.model.Jurisdiction;

/**
 * What the command line says about the files of one import.
 *
 * @param source name of the source; empty for the importer's own default
 * @param declaredBy the authority, when the files are the declared result
 * @param candidates a CSV of contest, label, candidate, source that links labels to candidates
 * @param contest the contest of files that name none, such as a Form 20 sheet
 * @param previous the election that files of earlier results are of, where they do not say it
 * @param delimitation names the constituencies of earlier results; empty: comparable with none
 */
public record ImportOptions(
    Jurisdiction jurisdiction,
    Optional<String> source,
    Optional<String> declaredBy,
    Optional<LocalDate> declaredOn,
    Optional<Path> candidates,
    Optional<String> contest,
    Optional<String> previous,
    Optional<String> delimitation) {

  /** For the layouts whose files say all else themselves. */
  public ImportOptions(
      Jurisdiction jurisdiction,
      Optional<String> source,
      Optional<String> declaredBy,
      Optional<LocalDate> declaredOn,
      Optional<Path> candidates) {
    this(
        jurisdiction,
        source,
        declaredBy,
        declaredOn,
        candidates,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
