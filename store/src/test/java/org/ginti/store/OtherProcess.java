// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** A program that appends to a log that another process appends to as well. */
final class OtherProcess {
  private OtherProcess() {}

  /** Arguments: address of the database, author, entries. Writes the index of each. */
  public static void main(String[] args) throws IOException {
    try (Log log = Log.open(Database.of(args[0], Path.of("/")), InstantSource.system())) {
      for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
        System.out.println(log.append(Bodies.statement(args[1], i, i)));
      }
    }
  }

  static Process start(Database database, String author, int entries) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            database.address(Path.of("/")),
            author,
            String.valueOf(entries))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
