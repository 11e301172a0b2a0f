// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.ginti.formats.BadInputException;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackWriter;
import org.ginti.record.tlog.Hashes;
import org.ginti.store.Log;
import org.ginti.store.election.RecordEvidence;
import org.ginti.store.intake.Pacing;
import org.ginti.store.intake.PackIntake;
import org.jspecify.annotations.Nullable;

/** Takes packs and files into a record, whether a command names them or they are dropped. */
final class Intake {
  /** What was taken, and as whose words. */
  record Result(String author, PackIntake.Taken taken) {}

  private final Session session;
  private final Log log;
  private final FileOptions files;
  private final LongConsumer progress;
  private final Pacing pacing;

  Intake(Session session, Log log, FileOptions files, LongConsumer progress) {
    this(session, log, files, progress, Pacing.AT_ONCE);
  }

  Intake(Session session, Log log, FileOptions files, LongConsumer progress, Pacing pacing) {
    this.pacing = pacing;
    this.session = session;
    this.log = log;
    this.files = files;
    this.progress = progress;
  }

  /** Appends a pack where the path is a folder, else a file. */
  Result take(Path input, @Nullable String by) throws IOException, BadInputException, Refused {
    if (Files.isDirectory(input)) {
      var pack = Pack.open(input);
      String election = pack.register().election().id().value();
      return append(pack, by == null ? author("pack/", election) : by);
    }
    return file(input, by == null ? author("file/", hash(input)) : by);
  }

  private Result append(Pack pack, String author) throws IOException, BadInputException, Refused {
    if (!author.matches("[a-z0-9._/-]{1,80}")) {
      throw new Refused("--by '" + author + "' is not 1 to 80 characters of a-z 0-9 . _ - /");
    }
    return new Result(
        author, new PackIntake(log, author, files.replace(), progress).append(pack, pacing));
  }

  /** Reads the file into a pack of its own, beside the register that the record has. */
  private Result file(Path file, String author) throws IOException, BadInputException, Refused {
    log.refresh();
    String election = files.elections().which(log.elections(), Path.of("the record"));
    var register = RecordEvidence.open(log, election, log.size()).register();
    Path room = Files.createTempDirectory("ginti-append");
    try {
      Path folder = room.resolve("pack");
      var problems = new Problems();
      try (var writer = PackWriter.create(folder, register)) {
        files.importer().read(List.of(file), files.options(register), writer.draft(), problems);
        problems.throwIfAny();
        writer.commit(problems);
      }
      new Failures(session).list(problems);
      return append(Pack.open(folder), author);
    } finally {
      try (var all = Files.walk(room)) {
        for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(p);
        }
      }
    }
  }

  private static String author(String kind, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    return kind + plain.substring(0, Math.min(70, plain.length()));
  }

  private static String hash(Path file) throws IOException {
    var digest = Hashes.sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
