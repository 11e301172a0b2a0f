// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL from the long file: COPY into an unlogged table, GROUP BY. The installed server on a
 * cluster of its own in a temporary folder, reached by a socket there; as the user {@code postgres}
 * where we are root.
 */
final class PostgresSum implements Contender, AutoCloseable {
  private final Path bin;
  private final String folder;
  private final Path file;

  private PostgresSum(Path bin, String folder, Path file) {
    this.bin = bin;
    this.folder = folder;
    this.file = file;
  }

  /** Empty where no server is installed. */
  static Optional<PostgresSum> start(Path file) throws IOException, InterruptedException {
    var bin = bin();
    if (bin.isEmpty()) {
      System.err.println("PostgreSQL is left out: no initdb in $PGBIN or /usr/lib/postgresql");
      return Optional.empty();
    }
    String folder = run(null, "mktemp", "-d").strip();
    var pg = new PostgresSum(bin.get(), folder, file);
    String data = folder + "/data";
    run(null, pg.tool("initdb"), "-D", data, "-A", "trust", "--no-sync", "-E", "UTF8");
    String options =
        "-c listen_addresses='' -k "
            + folder
            + " -c fsync=off -c synchronous_commit=off -c shared_buffers=512MB"
            + " -c max_wal_size=4GB -c work_mem=64MB";
    run(null, pg.tool("pg_ctl"), "-D", data, "-w", "-l", folder + "/log", "-o", options, "start");
    return Optional.of(pg);
  }

  private static Optional<Path> bin() throws IOException {
    String set = System.getenv("PGBIN");
    var roots = new ArrayList<Path>();
    if (set != null) {
      roots.add(Path.of(set));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(debian)) {
        versions.forEach(v -> roots.add(v.resolve("bin")));
      }
    }
    return roots.stream().filter(p -> Files.isExecutable(p.resolve("initdb"))).findFirst();
  }

  @Override
  public String name() {
    return "PostgreSQL: COPY and GROUP BY, unlogged table, fsync off, long CSV";
  }

  @Override
  public int rounds(int all) {
    return Math.min(all, 2);
  }

  @Override
  public long run() throws IOException, InterruptedException {
    sql(
        null,
        "drop table if exists votes; create unlogged table votes"
            + " (contest integer, station text, candidate integer, votes integer)");
    sql(file, "copy votes from stdin with (format csv, header true)");
    String sum =
        sql(
            null,
            "select sum(s) from (select contest, candidate, sum(votes) s from votes group by 1, 2)"
                + " t");
    return Long.parseLong(sum.strip());
  }

  private String sql(@Nullable Path stdin, String query) throws IOException, InterruptedException {
    return run(stdin, tool("psql"), "-qAtX", "-h", folder, "-d", "postgres", "-c", query);
  }

  /** Runs a program, as {@code postgres} where we are root; returns what it said. */
  private static String run(@Nullable Path stdin, String... command)
      throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      line.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    line.addAll(List.of(command));
    var builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(
        stdin == null
            ? ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())
            : ProcessBuilder.Redirect.from(stdin.toFile()));
    if (line.contains("start")) {
      // the server keeps what it was given: a pipe would never end
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", line) + " failed");
    }
    return said;
  }

  private String tool(String name) {
    return bin.resolve(name).toString();
  }

  @Override
  public void close() throws IOException {
    try {
      run(null, tool("pg_ctl"), "-D", folder + "/data", "-m", "immediate", "stop");
      run(null, "rm", "-rf", folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
