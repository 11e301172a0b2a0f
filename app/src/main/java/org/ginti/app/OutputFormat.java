// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -o} of commands that print. */
final class OutputFormat {
  enum Kind {
    TABLE,
    CSV,
    JSON,
    JSONL
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|csv|json|jsonl",
      description = "Format on standard output (default: table).")
  @Nullable Kind format;

  @Option(names = "--json", description = "Short for -o json.")
  boolean json;

  /** The format asked for, for what has parts within parts: no CSV. */
  Kind nested(String command) throws Refused {
    if (kind() == Kind.CSV) {
      throw new Refused(command + " prints a table, json or jsonl: a claim is no flat row");
    }
    return kind();
  }

  /** The format asked for; refuses {@code --json} together with another one. */
  Kind kind() throws Refused {
    return chosen(format, json, Kind.JSON, Kind.TABLE);
  }

  /** What was asked for by two options that say the same. */
  static <F extends Enum<F>> F chosen(@Nullable F format, boolean json, F inJson, F otherwise)
      throws Refused {
    if (json && format != null && format != inJson) {
      throw new Refused(
          "--json and -o "
              + format.name().toLowerCase(java.util.Locale.ROOT)
              + " contradict each other; give one of them");
    }
    return json ? inJson : format == null ? otherwise : format;
  }
}
