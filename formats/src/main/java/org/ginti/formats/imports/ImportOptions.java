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
 */
public record ImportOptions(
    Jurisdiction jurisdiction,
    Optional<String> source,
    Optional<String> declaredBy,
    Optional<LocalDate> declaredOn,
    Optional<Path> candidates) {}
