// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.SigningKey;

/**
 * What a new installation is made with.
 *
 * @param origin name of the log and of its key, for ever: one word, like {@code ginti.example/log}
 * @param store {@code sqlite:record.db}, or the JDBC address of a PostgreSQL database
 * @param fourEyes kinds that count only once a second person has approved them: some of correct,
 *     declare, retract, statement
 * @param report where readers tell of errors; may be empty, and may be changed later
 */
public record Installation(String origin, String store, List<Kind> fourEyes, String report) {
  /** The store where nothing else is asked for: a file in the folder. */
  public static final String SQLITE = "sqlite:record.db";

  public Installation {
    fourEyes = fourEyes.stream().distinct().sorted(Comparator.comparing(Kind::code)).toList();
  }

  public Installation(String origin, String store, List<Kind> fourEyes) {
    this(origin, store, fourEyes, "");
  }

  /**
   * Makes the folder with a new key, the log with its genesis, and its first checkpoint. All of it
   * or nothing.
   *
   * @throws StoreException where the folder exists and is not empty, where it cannot be written, or
   *     where the database holds a log already
   */
  public RecordFolder init(Path target, InstantSource clock, SecureRandom random)
      throws IOException {
    Path folder = target.toAbsolutePath().normalize();
    refuseUsed(folder);
    Path making = Path.of(folder + Durable.TEMPORARY);
    try {
      Files.createDirectory(making);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(making + " is there: an earlier attempt was cut short; delete it");
    } catch (IOException e) {
      throw new StoreException("cannot make the folder " + making, e);
    }
    var begun = new ArrayList<Database>();
    boolean done = false;
    try {
      fill(making, clock, random, begun);
      Durable.force(making);
      Durable.rename(making, folder);
      done = true;
      return RecordFolder.open(target);
    } finally {
      if (!done) {
        remove(making);
        for (Database database : begun) {
          if (!database.isSqlite()) {
            Schema.empty(database);
          }
        }
      }
    }
  }

  private static void refuseUsed(Path folder) throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new StoreException(folder + " is a file, expected a new or empty folder");
      }
      try (Stream<Path> found = Files.list(folder)) {
        if (found.findAny().isPresent()) {
          throw new StoreException(folder + " is not empty: a record begins in a new folder");
        }
      }
    }
  }

  /** Names in {@code begun} the database once there is a log in it. */
  private void fill(Path folder, InstantSource clock, SecureRandom random, List<Database> begun)
      throws IOException {
    SigningKey key;
    try {
      key = SigningKey.generate(origin, random);
    } catch (IllegalArgumentException e) {
      throw new StoreException("the name of the log cannot be '" + origin + "'", e);
    }
    KeyFile.write(folder, key);
    String policy = Policy.of(key.verifier()).toString();
    Durable.write(folder.resolve("policy"), policy.getBytes(StandardCharsets.UTF_8));
    Database database = Database.of(store, folder);
    try (Log log = Log.create(database, genesis(key), clock)) {
      begun.add(database);
      var checkpoint = new Checkpoint(origin, 1, log.root(1));
      Durable.write(folder.resolve("signed"), Note.sign(checkpoint.text(), key).bytes());
    }
    new RecordFolder.Settings(origin, store, report).write(folder);
  }

  private byte[] genesis(SigningKey key) {
    var out = new JsonWriter().object().key("by").string(RecordFolder.OPERATOR);
    if (!fourEyes.isEmpty()) {
      out.key("four_eyes").array();
      fourEyes.forEach(k -> out.string(k.code()));
      out.endArray();
    }
    return out.key("id")
        .number(1)
        .key("key")
        .string(key.verifier().toString())
        .key("kind")
        .string(Kind.GENESIS.code())
        .key("origin")
        .string(origin)
        .key("type")
        .string("ginti/entry/1")
        .endObject()
        .toBytes();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
