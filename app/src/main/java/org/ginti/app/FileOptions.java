// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.Optional;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Importers;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files that are appended to a record are read. */
final class FileOptions {
  @Mixin private Elections elections = new Elections();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      defaultValue = "statements",
      description = "Layout of the files, as for ginti pack create (default: ${DEFAULT-VALUE}).")
  private String from = "statements";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Who says what stands in the files (default: by the layout).")
  private @Nullable String source;

  @Option(
      names = "--contest-id",
      paramLabel = "ID",
      description = "The seat of files that name none, such as a Form 20 sheet.")
  private @Nullable String contestId;

  @Option(
      names = "--replace-register",
      description = "Let contests, candidates and the like take the place of others with their id.")
  private boolean replace;

  FileOptions() {}

  /** As if nothing but the election had been given. */
  FileOptions(String election) {
    elections = new Elections(election);
  }

  Elections elections() {
    return elections;
  }

  boolean replace() {
    return replace;
  }

  Importer importer() throws Refused {
    return Importers.find(from)
        .orElseThrow(() ->
            new Refused("--from '" + from + "' is no layout; ginti pack create --help lists them"));
  }

  ImportOptions options(Register register) {
    return new ImportOptions(
        register.election().jurisdiction(),
        Optional.ofNullable(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(contestId),
        Optional.empty(),
        Optional.empty());
  }
}
