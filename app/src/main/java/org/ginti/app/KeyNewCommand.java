// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ginti.record.tlog.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ginti key new}. */
@Command(
    name = "new",
    description = "Make a key: the secret part into a file, the public part on standard output.",
    footer = {"", "Example:", "  ginti key new desk.example/2 -o desk-2.key"})
final class KeyNewCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "Name of the key: one word without +.")
  private String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the secret part goes; must not be there yet.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli sets both
  KeyNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    SigningKey key;
    try {
      key = SigningKey.generate(name, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new Refused("'" + name + "' cannot name a key: " + e.getMessage());
    }
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
      out.write(
          java.nio.ByteBuffer.wrap(
              (key.secretText() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
    session.console().out().line(key.verifier().toString());
    return Exit.OK;
  }
}
