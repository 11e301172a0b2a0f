// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.pack.Pack;
import org.ginti.store.election.RecordEvidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Opens what a command is asked about: a pack, or an election of a record. */
final class Elections {
  private static final String SIZE = "size:";

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Which election of a record that holds several.")
  private @Nullable String election;

  Elections() {}

  /** As if this one had been named. */
  Elections(String election) {
    this.election = election;
  }

  /** All of it. */
  Evidence open(Session session, Path folder) throws IOException, BadInputException, Refused {
    return open(session, folder, null);
  }

  /**
   * As a record was when it had so many entries.
   *
   * @param at what stands after {@code --at}; other than {@code size:N} it does not matter here
   */
  Evidence open(Session session, Path folder, @Nullable String at)
      throws IOException, BadInputException, Refused {
    String wanted = at != null && at.startsWith(SIZE) ? at.substring(SIZE.length()) : null;
    if (!Records.is(existing(folder))) {
      if (wanted != null || election != null) {
        throw new Refused(
            folder + " is a pack: --election and --at size:N are for records (ginti init)");
      }
      return Pack.open(folder);
    }
    var log = Records.log(session, folder);
    long size = log.size();
    if (wanted != null) {
      if (!wanted.matches("[0-9]{1,18}") || Long.parseLong(wanted) > size) {
        throw new Refused("--at '" + at + "': the record has " + size + " entries");
      }
      size = Long.parseLong(wanted);
    }
    return RecordEvidence.open(log, which(log.elections(), folder), size);
  }

  /** The election named, or the only one. */
  String which(List<String> there, Path folder) throws Refused {
    if (there.isEmpty()) {
      throw new Refused(folder + " holds no election yet; ginti append " + folder + " PACK");
    }
    if (election == null && there.size() > 1) {
      throw new Refused(
          folder + " holds " + String.join(", ", there) + "; name one with --election");
    }
    if (election != null && !there.contains(election)) {
      throw new Refused(
          "--election '" + election + "' is not in " + folder + "; it holds " + there);
    }
    return election == null ? there.getFirst() : election;
  }

  /** The folder itself; told apart where it is not there or is a file. */
  static Path existing(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return folder;
  }
}
