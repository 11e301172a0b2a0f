// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.publish.Publisher;

/**
 * A program that appends, signs and publishes until it is killed. It writes a line before each of
 * the last two and after each of the three, and tells of nothing that was not acknowledged.
 */
final class Load {
  static final int AUTHORS = 3;
  private static final int LARGEST = 300;

  /** Between two appends of a thread: all entries are read after each round. */
  private static final int PAUSE = 30;

  private final RecordFolder folder;
  private final Log log;
  private final Sayings sayings;
  private final PrintStream out;

  private Load(RecordFolder folder, Log log, PrintStream out) throws IOException {
    this.folder = folder;
    this.log = log;
    this.out = out;
    sayings = new Sayings(log);
  }

  /** Arguments: folder of the record, folder to publish into, seed. */
  public static void main(String[] args) throws Exception {
    RecordFolder folder = RecordFolder.open(Path.of(args[0]));
    long seed = Long.parseLong(args[2]);
    try (Log log = folder.log(InstantSource.system())) {
      var load = new Load(folder, log, System.out);
      load.say("ready");
      for (int i = 0; i < AUTHORS; i++) {
        String author = "load/" + i;
        var random = new Random(seed + i);
        Thread.ofPlatform().start(() -> endless(() -> load.append(author, random)));
      }
      var random = new Random(seed + AUTHORS);
      endless(() -> load.desk(Path.of(args[1]), random));
    }
  }

  private interface Act {
    void run() throws Exception;
  }

  /** Ends the process where anything fails: only a kill may. */
  private static void endless(Act act) {
    try {
      act.run();
    } catch (Exception | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(3);
    }
  }

  private void append(String author, Random random) throws Exception {
    // the last entries are said again: they have the index they had
    long next = Math.max(1, log.lastNumber(author) + 1 - random.nextInt(4));
    while (true) {
      double share = random.nextDouble();
      var bodies = new ArrayList<byte[]>();
      for (int i = 0; i <= LARGEST * share * share * share; i++) {
        bodies.add(sayings.body(author, next + i));
      }
      tell(author, next, bodies, indices(bodies, random.nextInt(3)));
      next += bodies.size();
      Thread.sleep(random.nextInt(PAUSE));
    }
  }

  private long[] indices(List<byte[]> bodies, int way) throws Exception {
    if (way == 0) {
      return log.appendAll(bodies);
    }
    if (way == 1) {
      long first = log.append(bodies.removeFirst());
      long[] others = bodies.isEmpty() ? new long[0] : log.appendAll(bodies);
      return join(first, others);
    }
    var waiting = new ArrayList<CompletableFuture<Long>>();
    for (byte[] body : bodies) {
      waiting.add(log.submit(body));
    }
    long[] indices = new long[bodies.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = waiting.get(i).get();
    }
    return indices;
  }

  private static long[] join(long first, long[] others) {
    long[] all = new long[1 + others.length];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  private void tell(String author, long first, List<byte[]> bodies, long[] indices) {
    var lines = new StringBuilder();
    for (int i = 0; i < indices.length; i++) {
      lines.append("has ").append(indices[i]).append(' ').append(author).append(' ');
      lines
          .append(first + i)
          .append(' ')
          .append(hash(sayings.body(author, first + i)))
          .append('\n');
    }
    if (indices.length < bodies.size()) {
      throw new IllegalStateException(Arrays.toString(indices) + " for " + bodies.size());
    }
    write(lines.toString());
  }

  private void desk(Path target, Random random) throws Exception {
    var signer = new Signer(folder, log);
    String policy = Files.readString(folder.path().resolve("policy"));
    // it lingers where few files are written, so that it is killed there as well
    Publisher.Signing last =
        size -> {
          say("publishing-results");
          linger(random, 150);
          return signer.sign(size).bytes();
        };
    var publisher = new Publisher(log, last, policy, "crash test");
    while (true) {
      Thread.sleep(random.nextInt(60));
      if (random.nextInt(3) > 0) {
        say("signing");
        var signed = Checkpoint.open(signer.sign().bytes(), folder.key());
        say("signed " + signed.size() + " " + signed.root().base64());
      } else {
        say("publishing");
        var outcome = publisher.publish(target, n -> lingerInTiles(random));
        say("published " + outcome.size());
      }
    }
  }

  private void lingerInTiles(Random random) {
    say("publishing-tiles");
    linger(random, 20);
  }

  private static void linger(Random random, int millis) {
    LockSupport.parkNanos(random.nextInt(millis) * 1_000_000L);
  }

  private void say(String line) {
    write(line + "\n");
  }

  /** Whole lines, in one write to the file that is the output. */
  private synchronized void write(String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  static String hash(byte[] body) {
    var crc = new CRC32();
    crc.update(body);
    return Long.toHexString(crc.getValue());
  }
}
