// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.BadInputException;
import org.ginti.model.Jurisdiction;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti follow}: files into a record as they are dropped. */
@Command(
    name = "follow",
    description = {
      "Append files to a record as they are dropped into a folder.",
      "A file is taken once it has not changed between two looks. What was taken moves to done/, what was refused to refused/ with a report beside it. Names that begin with a dot or end in .part or .tmp are left alone. Runs until it is stopped."
    },
    footer = {
      "",
      "Examples:",
      "  ginti follow count inbox",
      "  ginti follow count inbox --from in-rounds --publish public --every 2"
    })
final class FollowCommand implements Callable<Integer> {
  /** How a file looked. */
  private record Look(long size, long modified) {}

  private final Session session;

  @Mixin private FileOptions files = new FileOptions();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder to look into.")
  private Path inbox;

  @Option(names = "--publish", paramLabel = "OUT", description = "Publish after what was taken.")
  private @Nullable Path out;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Time between two looks (default: ${DEFAULT-VALUE}).")
  private int every;

  @Option(names = "--once", description = "Take what is there now, and end.")
  private boolean once;

  private Map<Path, Look> last = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the folders
  FollowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    session.importing(true);
    if (every < 1) {
      throw new Refused("--every " + every + " must be at least 1");
    }
    var record = Records.folder(folder);
    Elections.existing(inbox);
    var log = Records.log(session, record);
    boolean refused = false;
    while (true) {
      boolean taken = false;
      for (Path input : ready()) {
        boolean good = take(log, input);
        taken |= good;
        refused |= !good;
      }
      if (taken && out != null) {
        publish(record, log, out);
      }
      if (once) {
        return refused ? Exit.CHECK_FAILED : Exit.OK;
      }
      Thread.sleep(1000L * every);
    }
  }

  private void publish(RecordFolder record, Log log, Path to) throws Exception {
    var done = PublishCommand.publish(session, record, log, to);
    session.tell(
        session
            .words(Jurisdiction.PK)
            .say(
                "publish.done",
                Map.of(
                    "out", to.toString(),
                    "size", done.size(),
                    "entry", done.entry(),
                    "files", done.files())));
  }

  /** Files and packs that are whole, by name. */
  private List<Path> ready() throws IOException {
    var now = new HashMap<Path, Look>();
    var ready = new ArrayList<Path>();
    try (var all = Files.list(inbox)) {
      for (Path p : all.sorted().toList()) {
        String name = String.valueOf(p.getFileName());
        boolean pack = Files.isRegularFile(p.resolve("datapackage.json"));
        if (name.matches("\\..*|.*\\.(part|tmp)") || (Files.isDirectory(p) && !pack)) {
          continue;
        }
        var look = new Look(Files.size(p), Files.getLastModifiedTime(p).toMillis());
        now.put(p, look);
        if (once || look.equals(last.get(p))) {
          ready.add(p);
        }
      }
    }
    last = now;
    return ready;
  }

  /** False where the file was refused. */
  private boolean take(Log log, Path input) throws IOException {
    var words = session.words(Jurisdiction.PK);
    try {
      var result = new Intake(session, log, files, n -> {}).take(input, null);
      move(input, "done");
      session.tell(
          words.say(
              result.taken().events() + result.taken().register() > 0
                  ? "append.done"
                  : "append.nothing",
              Map.of(
                  "input", input.toString(),
                  "by", result.author(),
                  "register", result.taken().register(),
                  "events", result.taken().events(),
                  "known", result.taken().known())));
      return true;
    } catch (BadInputException e) {
      var report = new StringBuilder();
      e.problems().list().forEach(p -> report.append(p).append('\n'));
      refuse(input, report.toString());
    } catch (Refused | RefusedException | IllegalArgumentException e) {
      refuse(input, e.getMessage() + "\n");
    }
    return false;
  }

  private void refuse(Path input, String report) throws IOException {
    Path moved = move(input, "refused");
    Path beside = moved.resolveSibling(moved.getFileName() + ".report.txt");
    Files.writeString(beside, report);
    session.tell(
        session
            .words(Jurisdiction.PK)
            .say("follow.refused", Map.of("input", input.toString(), "report", beside.toString())));
  }

  /** Moves without ever taking the place of what is there. */
  private Path move(Path input, String room) throws IOException {
    Path to = Files.createDirectories(inbox.resolve(room));
    String name = String.valueOf(input.getFileName());
    Path target = to.resolve(name);
    for (int n = 2; Files.exists(target); n++) {
      target = to.resolve(n + "-" + name);
    }
    return Files.move(input, target);
  }
}
