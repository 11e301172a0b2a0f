// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.ginti.formats.Problems;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.tabulation.StatementRow;

/**
 * How fast a nation's pack is read, beside a bare loop over the same bytes. Not a test: run {@code
 * main} with a folder to write to, and {@code shuffled} for rows in no order of contests.
 */
final class LoadSpeed {
  private static final int CONTESTS = 543;
  private static final int STATIONS = 1934;

  private static long before;

  private LoadSpeed() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder)) {
      write(folder, args.length > 1);
    }
    for (int i = 0; i < 4; i++) {
      long start = System.nanoTime();
      Pack.open(folder);
      say("open", start);
    }
    var pack = Pack.open(folder);
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      long sum = bare(folder.resolve("statements.csv"));
      say("bare loop, 1 thread (" + sum + ")", start);
      for (int threads = 1; threads <= 2; threads++) {
        start = System.nanoTime();
        var loaded = pack.scan(row -> {}, threads);
        say("scan with root, " + threads + " threads, " + loaded, start);
      }
    }
  }

  private static void say(String what, long start) {
    double ms = (System.nanoTime() - start) / 1e6;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT, "%6.1f ms, %6.1f ms cpu of this thread  %s%n", ms, (cpu - before) / 1e6, what);
    before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Sums every number of the file: about the least that any reader must do. */
  private static long bare(Path file) throws IOException {
    byte[] buffer = new byte[1 << 20];
    long sum = 0;
    long value = 0;
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          int digit = buffer[i] - '0';
          if (digit >= 0 && digit <= 9) {
            value = 10 * value + digit;
          } else {
            sum += value;
            value = 0;
          }
        }
      }
    }
    return sum;
  }

  private static void write(Path folder, boolean shuffled) throws IOException {
    var random = new SplittableRandom(1);
    var register = register(random);
    int[] order = new int[CONTESTS * STATIONS];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      int j = shuffled ? random.nextInt(i + 1) : i;
      order[i] = order[j];
      order[j] = i;
    }
    try (var writer = PackWriter.create(folder, register)) {
      var row = new StatementRow();
      for (int i = 0; i < order.length; i++) {
        row.contest = order[i] / STATIONS;
        row.clear(register.ballot(row.contest).size());
        row.scope = StatementRow.ScopeKind.STATION;
        row.scopeNumber = order[i] % STATIONS;
        row.mode = Mode.EVM;
        row.time = 1_900_000_000_000L + 1000L * (i / 40);
        row.progress = Progress.COMPLETE;
        int sum = 0;
        for (int c = 0; c < row.candidates; c++) {
          row.votes[c] = random.nextInt(c < 3 ? 500 : 12);
          sum += row.votes[c];
        }
        row.figures[Figure.VALID.ordinal()] = sum;
        row.figures[Figure.NOTA.ordinal()] = random.nextInt(20);
        row.figures[Figure.TOTAL.ordinal()] = sum + row.figures[Figure.NOTA.ordinal()];
        writer.write(row, "f20#" + order[i] % STATIONS);
      }
      writer.commit(new Problems());
    }
  }

  private static Register register(SplittableRandom random) {
    var body =
        new Election.Body(
            "ls", Name.of("House"), Election.Tier.NATIONAL, CONTESTS, Election.NotaEffect.NONE, "");
    var register =
        new Register(
            new Election(
                new ElectionId("in-ls-2031"),
                Name.of("Invented nation"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                ZoneId.of("Asia/Kolkata")));
    register.add(new Source(new SourceId("ro"), Source.Kind.OFFICIAL, "Officers", "", ""));
    register.add(
        new Channel(
            new ChannelId("ro"), new SourceId("ro"), Form.FORM_20, Authority.FINAL, "Form 20"));
    for (int c = 0; c < CONTESTS; c++) {
      register.add(
          new Contest(
              new ContestId("S" + c / 20 + "-" + c % 20),
              "ls",
              "",
              Name.of("Seat " + c),
              "",
              "",
              "",
              -1));
      int ballot = 8 + random.nextInt(13);
      for (int k = 1; k <= ballot; k++) {
        register.add(
            c,
            new Candidate(
                new CandidateId("" + k), Name.of("P" + k), false, Party.INDEPENDENT, "", "", ""));
      }
      for (int s = 0; s < STATIONS; s++) {
        register
            .stations(c)
            .add(
                new Station(
                    new StationId(s / 300 + "/" + s % 300), "" + s / 300, "School " + s, 900, ""));
      }
    }
    return register;
  }
}
