// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the record, from the command line to the exit code. */
class RecordTest {
  @TempDir Path room;
  private String night = "";
  private String dir = "";
  private String out = "";

  @BeforeEach
  void begin() {
    night = room.resolve("night").toString();
    dir = room.resolve("record").toString();
    out = room.resolve("public").toString();
    good("simulate", "--contests", "4", "--stations", "120", "--seed", "3", "-o", night);
    good("init", dir);
  }

  private static Run good(String... args) {
    var run = Run.of(args);
    assertThat(run.code()).as(String.join(" ", args) + "\n" + run.err()).isZero();
    return run;
  }

  private static String line(Run run) {
    return run.out().strip();
  }

  @Test
  void aRecordGivesTheBytesOfThePack() {
    good("append", dir, night);
    for (String level : List.of("house", "contest", "candidate", "station")) {
      for (String format : List.of("json", "csv", "jsonl", "table")) {
        assertThat(good("results", dir, "--level", level, "-o", format).out())
            .as(level + " " + format)
            .isEqualTo(good("results", night, "--level", level, "-o", format).out());
      }
    }
    for (String at : List.of("0", "1", "77", "150", "2031-02-08T10:00", "2031-02-08T12:30")) {
      assertThat(good("results", dir, "--at", at, "--level", "candidate", "--json").out())
          .as("at " + at)
          .isEqualTo(good("results", night, "--at", at, "--level", "candidate", "--json").out());
    }
    for (String command : List.of("rules", "disagreements", "events")) {
      var record = Run.of(command, dir, "--json");
      var pack = Run.of(command, night, "--json");
      assertThat(record.out()).as(command).isEqualTo(pack.out());
      assertThat(record.code()).isEqualTo(pack.code());
    }
  }

  @Test
  void theAddressForReportsChangesThePagesThatHaveItAndNoOther() throws IOException {
    assertThat(Run.of("init", dir + "2", "--report", "javascript:alert(1)").err())
        .contains("--report: no address for reports");
    String other = room.resolve("other").toString();
    good("init", other, "--report", "mailto:desk@example.org");
    good("append", other, night);
    good("publish", other, out);
    Path page = Path.of(out, "ur", "report", "index.html");
    assertThat(Files.readString(page)).contains("mailto:desk@example.org");
    good("verify", out);
    assertThat(Run.of("publish", other, out).code()).isEqualTo(Exit.UNCHANGED);
    Path settings = Path.of(other, "ginti.properties");
    String text = Files.readString(settings);
    Files.writeString(
        settings, text.replace("mailto:desk@example.org", "https://example.org/report"));
    Path board = Path.of(out, "ur", "in-sim-4-120-3", "index.html");
    byte[] before = Files.readAllBytes(board);
    good("publish", other, out);
    assertThat(Files.readString(page)).contains("https://example.org/report");
    assertThat(Files.readAllBytes(board)).isEqualTo(before);
    good("verify", out);
    Files.writeString(settings, text.replace("mailto:desk@", "mailto:"));
    assertThat(Run.of("publish", other, out).err())
        .contains("ginti.properties: no address for reports");
  }

  @Test
  void anElectionIsSavedAsThePackItCameFrom() throws IOException {
    good("append", dir, night);
    String saved = Path.of(night).resolveSibling("saved").toString();
    assertThat(good("pack", "save", dir, "-o", saved).err()).contains("4 seats");
    for (String file : List.of("statements.csv", "declarations.csv", "datapackage.json")) {
      assertThat(Path.of(saved, file)).hasSameBinaryContentAs(Path.of(night, file));
    }
    assertThat(Run.of("pack", "save", night, "-o", saved).err()).contains("a pack already");
  }

  @Test
  void anAppendIsSafeToRepeat() {
    var first = good("append", dir, night, "--json");
    assertThat(first.out()).contains("\"by\" : \"pack/in-sim-4-120-3\"");
    var again = Run.of("append", dir, night);
    assertThat(again.code()).isEqualTo(Exit.UNCHANGED);
    assertThat(again.err()).contains("nothing new");
  }

  @Test
  void aPackThatSaysOtherwiseIsRefusedWhole() throws IOException {
    good("append", dir, night);
    var size = line(good("checkpoint", dir)).split("\n")[1];
    Path statements = Path.of(night, "statements.csv");
    String text = Files.readString(statements);
    Files.writeString(statements, text.replaceFirst("\n([^\n]*),both,", "\n$1,evm,"));
    var run = Run.of("append", dir, night);
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("statements.csv:").contains("in entry").contains("--by");
    assertThat(line(good("checkpoint", dir)).split("\n")[1]).isEqualTo(size);
  }

  @Test
  void whatIsPublishedIsVerifiedAndAChangeIsNamed() throws IOException {
    good("append", dir, night);
    good("publish", dir, out);
    assertThat(Run.of("publish", dir, out).code()).isEqualTo(Exit.UNCHANGED);
    var holds = good("verify", out);
    assertThat(holds.out()).contains("All that was checked holds").doesNotContain("FAILED");
    good("verify", dir);

    Path file = Path.of(out, "results", "in-sim-4-120-3", "candidate.csv");
    String text = Files.readString(file);
    String row =
        text.lines().skip(1).filter(r -> r.contains(",elected,")).findFirst().orElseThrow();
    Files.writeString(file, text.replace(row, row.replaceFirst(",([1-9])([0-9]+),", ",$19$2,")));
    var changed = Run.of("verify", out);
    assertThat(changed.code()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(changed.out())
        .contains("V12")
        .contains("candidate.csv differs from what the record implies: line ")
        .contains("the record implies '");
    good("publish", dir, out);
    good("verify", out);

    Files.delete(file);
    var missing = Run.of("verify", out, "--json");
    assertThat(missing.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(missing.out()).contains("candidate.csv is missing");
  }

  @Test
  void pagesFollowFromTheRecordAndOnlyThoseWithNewsAreWritten() throws IOException {
    good("append", dir, night);
    good("publish", dir, out);
    Path election = Path.of(out, "hi", "in-sim-4-120-3");
    Path board = election.resolve("index.html");
    byte[] before = Files.readAllBytes(board);
    Files.writeString(board, Files.readString(board).replace("घोषित", "आगे"));
    var changed = Run.of("verify", out);
    assertThat(changed.code()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(changed.out())
        .contains("hi/in-sim-4-120-3/index.html differs from what the record implies");
    good("publish", dir, out);
    assertThat(board).hasBinaryContent(before);

    var contests = Files.readAllLines(Path.of(night, "contests.csv"));
    String one = contests.get(1).split(",")[0];
    String other = contests.get(2).split(",")[0];
    Path quiet = election.resolve(other).resolve("index.html");
    Path news = election.resolve(one).resolve("index.html");
    byte[] quietBefore = Files.readAllBytes(quiet);
    byte[] newsBefore = Files.readAllBytes(news);
    String court = Files.readAllLines(Path.of(night, "sources.csv")).get(1).split(",")[0];
    good(
        "declare", dir, "--contest", one, "--event", "stayed", "--source", court, "--by", "desk/1");
    good("publish", dir, out);
    assertThat(quiet).hasBinaryContent(quietBefore);
    assertThat(Files.readAllBytes(news)).isNotEqualTo(newsBefore);
    assertThat(Files.readAllBytes(board)).isNotEqualTo(before);
    good("verify", out);
  }

  @Test
  void correctionsRetractionsAndDeclarationsGoIn() throws IOException {
    good("append", dir, night);
    Path contest = Path.of(night, "contests.csv");
    String seat = Files.readAllLines(contest).get(1).split(",")[0];
    String before = good("results", dir, "--contest", seat, "--json").out();
    String entry =
        line(
            good(
                "declare",
                dir,
                "--contest",
                seat,
                "--event",
                "stayed",
                "--source",
                Files.readAllLines(Path.of(night, "sources.csv")).get(1).split(",")[0],
                "--note",
                "High Court",
                "--by",
                "desk/1"));
    String stayed = good("results", dir, "--contest", seat, "--json").out();
    assertThat(stayed).isNotEqualTo(before);
    good("retract", dir, entry, "--reason", "another seat", "--by", "desk/2");
    assertThat(good("results", dir, "--contest", seat, "--json").out()).isEqualTo(before);
    assertThat(
            good(
                    "results",
                    dir,
                    "--contest",
                    seat,
                    "--json",
                    "--at",
                    "size:" + (Long.parseLong(entry) + 1))
                .out())
        .isEqualTo(stayed);
    assertThat(Run.of("retract", dir, "0", "--reason", "x").err()).contains("is a genesis");
    assertThat(
            Run.of("declare", dir, "--contest", "nowhere", "--event", "void", "--source", "x")
                .err())
        .contains("no such seat");
    good("verify", dir);
  }

  @Test
  void aSecondPersonApproves() throws IOException {
    String eyes = room.resolve("eyes").toString();
    good("init", eyes, "--four-eyes", "declare");
    good("append", eyes, night);
    String key = room.resolve("two.key").toString();
    String vkey = line(good("key", "new", "desk.example/2", "-o", key));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))))
        .isEqualTo("rw-------");
    good("key", "change", eyes, "desk/2", vkey);
    String seat = Files.readAllLines(Path.of(night, "contests.csv")).get(1).split(",")[0];
    String source = Files.readAllLines(Path.of(night, "sources.csv")).get(1).split(",")[0];
    String before = good("results", eyes, "--contest", seat, "--json").out();
    String entry =
        line(
            good(
                "declare",
                eyes,
                "--contest",
                seat,
                "--event",
                "void",
                "--source",
                source,
                "--by",
                "desk/1"));
    assertThat(good("results", eyes, "--contest", seat, "--json").out()).isEqualTo(before);
    assertThat(Run.of("approve", eyes, entry, "--by", "desk/1", "--key", key).err())
        .contains("does not hold the key");
    good("approve", eyes, entry, "--by", "desk/2", "--key", key);
    assertThat(good("results", eyes, "--contest", seat, "--json").out()).isNotEqualTo(before);
    good("verify", eyes);
  }

  @Test
  void aProofNeedsNothingButTheKey() throws IOException {
    good("append", dir, night);
    good("checkpoint", dir);
    Path proofs = room.resolve("proofs");
    good("prove", dir, "5", "-o", proofs.toString());
    byte[] entry = Files.readAllBytes(proofs.resolve("5.entry"));
    var proof = TlogProof.parse(Files.readAllBytes(proofs.resolve("5.tlog-proof")));
    var policy = Policy.parse(Files.readAllBytes(Path.of(dir, "policy")));
    assertThat(proof.verify(new Hashes().leaf(entry), policy).checkpoint().size()).isGreaterThan(5);
    var none = Run.of("prove", dir, "99999999");
    assertThat(none.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(none.err()).contains("not under the checkpoint");
  }

  @Test
  void anOldBackupCannotForkTheLog() throws IOException {
    good("append", dir, night);
    String backup = room.resolve("backup.db").toString();
    good("backup", dir, backup);
    good("publish", dir, out);
    Path db = Path.of(dir, "record.db");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(db + end));
    }
    Files.copy(Path.of(backup), db);
    var refused = Run.of("checkpoint", dir);
    assertThat(refused.code()).isNotZero();
    var verified = Run.of("verify", dir);
    assertThat(verified.code()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(Run.of("restore", dir, backup).code()).isNotZero();
    good("restore", dir, backup, "--published", out);
    good("verify", dir);
    assertThat(Run.of("publish", dir, out).code()).isEqualTo(Exit.UNCHANGED);
    good("verify", out);
    good("rebuild", dir);
  }

  @Test
  void droppedFilesAreTakenOrPutAsideWithTheirReport() throws IOException {
    good("append", dir, night);
    Path inbox = Files.createDirectory(room.resolve("inbox"));
    Files.writeString(inbox.resolve("half.csv"), "contest,chan");
    Files.writeString(inbox.resolve("later.csv.part"), "not yet");
    var run = Run.of("follow", dir, inbox.toString(), "--once");
    assertThat(run.code()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(inbox.resolve("refused/half.csv")).exists();
    assertThat(Files.readString(inbox.resolve("refused/half.csv.report.txt"))).isNotBlank();
    assertThat(inbox.resolve("later.csv.part")).exists();
    Files.move(Path.of(night), inbox.resolve("pack"));
    assertThat(Run.of("follow", dir, inbox.toString(), "--once").code()).isZero();
    assertThat(inbox.resolve("done/pack/datapackage.json")).exists();
  }

  @Test
  void errorsSayWhatToDo() throws IOException {
    assertThat(Run.of("append", night, night).err()).contains("is not a record; begin one with");
    assertThat(Run.of("results", dir).err()).contains("holds no election yet");
    assertThat(Run.of("init", dir).err()).contains("not empty");
    assertThat(Run.of("publish", dir, dir + "/public").err()).contains("private");
    assertThat(Run.of("verify", night).code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(Run.of("verify", room.resolve("nowhere").toString()).code())
        .isEqualTo(Exit.BAD_INPUT);
    assumeThat(Files.getPosixFilePermissions(Path.of(dir)).size()).isPositive();
    Path key = Path.of(dir, "keys", "log.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    var open = Run.of("checkpoint", dir);
    assertThat(open.code()).isNotZero();
    assertThat(open.err().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    assertThat(open.err()).contains("log.key");
  }
}
