// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that is installed, with a cluster of its own in a temporary folder, on a free port
 * of 127.0.0.1, its durability as in earnest. As the user {@code postgres} where we are root.
 */
final class PostgresServer implements AutoCloseable {
  private final Path bin;
  private final String folder;
  private final int port;
  private int databases;

  private PostgresServer(Path bin, String folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** Empty where no server is installed. */
  static Optional<PostgresServer> start() throws IOException {
    var bin = bin();
    if (bin.isEmpty()) {
      return Optional.empty();
    }
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String folder = run("mktemp", "-d").strip();
    var server = new PostgresServer(bin.get(), folder, port);
    String data = folder + "/data";
    run(server.tool("initdb"), "-D", data, "-A", "trust", "-U", "ginti", "--no-sync", "-E", "UTF8");
    String options = "-c listen_addresses=127.0.0.1 -p " + port + " -k " + folder;
    run(server.tool("pg_ctl"), "-D", data, "-w", "-l", folder + "/log", "-o", options, "start");
    return Optional.of(server);
  }

  /** Makes a database that is empty. */
  Database fresh() throws IOException {
    return Database.of(freshAddress(), Path.of("."));
  }

  String freshAddress() throws IOException {
    String name = "log" + databases++;
    run(
        tool("psql"),
        "-qX",
        "-h",
        folder,
        "-p",
        "" + port,
        "-U",
        "ginti",
        "-d",
        "postgres",
        "-c",
        "CREATE DATABASE " + name);
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=ginti";
  }

  private static Optional<Path> bin() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(debian)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(debian)) {
      for (Path version : versions) {
        if (Files.isExecutable(version.resolve("bin/initdb"))) {
          return Optional.of(version.resolve("bin"));
        }
      }
    }
    return Optional.empty();
  }

  private static String run(String... command) throws IOException {
    var line = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      line.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    line.addAll(List.of(command));
    var builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
    builder.environment().remove("TMPDIR");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    if (line.contains("start")) {
      // the server keeps what it was given: a pipe would never end
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", line) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }

  private String tool(String name) {
    return bin.resolve(name).toString();
  }

  @Override
  public void close() throws IOException {
    run(tool("pg_ctl"), "-D", folder + "/data", "-m", "immediate", "stop");
    run("rm", "-rf", folder);
  }
}
