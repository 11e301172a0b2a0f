// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;

/**
 * The folder of an installation: {@code ginti.properties}, {@code keys/log.key} (secret), {@code
 * policy}, {@code signed} (the newest checkpoint that was signed) and, where it is SQLite, the
 * database.
 */
public final class RecordFolder {
  /** Author of the genesis and of what the program itself appends. */
  public static final String OPERATOR = "ginti";

  private final Path folder;
  private final Settings settings;

  private RecordFolder(Path folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Opens a folder; says nothing yet of what is in the database.
   *
   * @throws StoreException where it is not the folder of a record
   */
  public static RecordFolder open(Path folder) throws IOException {
    return new RecordFolder(folder, Settings.read(folder));
  }

  public Path path() {
    return folder;
  }

  /** Name of the log. */
  public String origin() {
    return settings.origin();
  }

  /** Where readers tell of errors; empty where nobody said. */
  public String report() {
    return settings.report();
  }

  public Database database() throws StoreException {
    return Database.of(settings.store(), folder);
  }

  Path signedFile() {
    return folder.resolve("signed");
  }

  /** The key that verifies the checkpoints, as {@code policy} names it. */
  public VerifierKey key() throws IOException {
    Path file = folder.resolve("policy");
    if (!Files.exists(file)) {
      throw new StoreException(file + " is missing: it names the key of the log");
    }
    try {
      return Policy.parse(Files.readAllBytes(file)).logs().stream()
          .filter(k -> k.name().equals(origin()))
          .findFirst()
          .orElseThrow(() -> new StoreException(file + " has no key of " + origin()));
    } catch (TlogException e) {
      throw new StoreException(file + " is no policy", e);
    }
  }

  /**
   * The secret key.
   *
   * @throws StoreException where it is missing, or where others may read it
   */
  public SigningKey signingKey() throws IOException {
    SigningKey key = KeyFile.read(folder);
    if (!key.verifier().equals(key())) {
      throw new StoreException(
          KeyFile.path(folder) + " is not the key that policy names: " + key.verifier());
    }
    return key;
  }

  /**
   * The checkpoint that was signed last.
   *
   * @throws StoreException where it is missing or not signed by the key of the log
   */
  public Checkpoint signed() throws IOException {
    Path file = signedFile();
    if (!Files.exists(file)) {
      throw new StoreException(
          file
              + " is missing: nobody knows what was signed last, and nothing more may be signed;"
              + " put the newest checkpoint that was published there under this name");
    }
    try {
      return Checkpoint.open(Files.readAllBytes(file), key());
    } catch (TlogException e) {
      throw new StoreException(file + " is not the checkpoint that was signed last", e);
    }
  }

  /**
   * Opens the log, after a look at folder and database.
   *
   * @throws DamageException with everything that is wrong
   */
  public Log log(InstantSource clock) throws IOException {
    var damages = new ArrayList<Damage>();
    Optional<Checkpoint> signed = Optional.empty();
    try {
      signed = Optional.of(signed());
    } catch (IOException e) {
      damages.add(Damage.of(String.valueOf(e.getMessage())));
    }
    Database database = database();
    if (database.file().isPresent() && !Files.exists(database.file().get())) {
      damages.add(
          Damage.of("the database " + database.file().get() + " is missing: restore a backup"));
      throw new DamageException(damages);
    }
    List<Damage> found = StartCheck.of(database);
    damages.addAll(found);
    if (!found.isEmpty() && damages.stream().anyMatch(d -> d.index() == 0)) {
      throw new DamageException(damages);
    }
    Log log = new Log(database, clock);
    try {
      genesis(log, damages);
      if (signed.isPresent()) {
        agree(log, signed.get()).ifPresent(damages::add);
      }
      if (!damages.isEmpty()) {
        throw new DamageException(damages);
      }
      return log;
    } catch (IOException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  private void genesis(Log log, List<Damage> damages) throws IOException {
    byte[] entry = log.entry(0);
    EntryView view;
    try {
      view = new EntryView().parse(entry, 0, entry.length);
    } catch (JsonException e) {
      damages.add(new Damage(0, "not well formed: " + e.getMessage()));
      return;
    }
    if (!view.text(Field.ORIGIN).equals(origin())) {
      damages.add(
          new Damage(
              0,
              "the log is " + view.text(Field.ORIGIN) + ", but this is the folder of " + origin()));
    }
    try {
      if (!view.text(Field.KEY).equals(key().toString())) {
        damages.add(new Damage(0, "its key is not the one that policy names"));
      }
    } catch (IOException e) {
      // named already: without a key nothing is known to be signed
    }
  }

  /** What is wrong where a log does not go on from what was signed. */
  static Optional<Damage> agree(Log log, Checkpoint signed) throws IOException {
    long size = log.refresh();
    if (size < signed.size()) {
      return Optional.of(
          new Damage(
              size,
              "the log ends here, but its first "
                  + signed.size()
                  + " entries were signed: entries are lost, perhaps because an old backup was put"
                  + " back; restore the missing ones from the published files"));
    }
    Hash root;
    try {
      root = log.root(signed.size());
    } catch (DamageException e) {
      return e.damages().stream().findFirst();
    }
    return root.equals(signed.root())
        ? Optional.empty()
        : Optional.of(
            Damage.of(
                "the first "
                    + signed.size()
                    + " entries are not those that were signed: their root is "
                    + root
                    + ", signed was "
                    + signed.root()
                    + "; check the whole record, then rebuild the tiles or restore a backup"));
  }

  /** What is not damage but should be known: unfinished files, a key that is missing or open. */
  public List<String> notices() throws IOException {
    var notices = new ArrayList<String>();
    for (Path part : List.of(folder, folder.resolve("keys"))) {
      if (Files.isDirectory(part)) {
        try (Stream<Path> files = Files.list(part)) {
          files
              .filter(f -> f.toString().contains(Durable.TEMPORARY))
              .sorted()
              .forEach(f -> notices.add(f + " was left unfinished and may be deleted"));
        }
      }
    }
    try {
      signingKey();
    } catch (IOException e) {
      notices.add(e.getMessage() + "; nothing can be signed");
    }
    return notices;
  }

  /** The text that {@code ginti.properties} has. */
  record Settings(String origin, String store, String report) {
    private static final String NAME = "ginti.properties";

    static Settings read(Path folder) throws IOException {
      Path file = folder.resolve(NAME);
      if (!Files.exists(file)) {
        throw new StoreException(
            "there is no record in " + folder + " (no " + NAME + "): 'ginti init' makes one");
      }
      var properties = new java.util.Properties();
      try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      }
      String format = properties.getProperty("format", "");
      if (!format.equals("1")) {
        throw new StoreException(
            file + ": format is '" + format + "', this program knows 1: use a newer one");
      }
      var settings =
          new Settings(
              properties.getProperty("origin", ""),
              properties.getProperty("store", ""),
              properties.getProperty("report", "").strip());
      if (settings.origin.isEmpty()) {
        throw new StoreException(file + ": origin, the name of the log, is missing");
      }
      Database.of(settings.store, folder);
      return settings;
    }

    void write(Path folder) throws IOException {
      String text = "format=1\norigin=" + escaped(origin) + "\nstore=" + escaped(store) + "\n";
      text += report.isEmpty() ? "" : "report=" + escaped(report) + "\n";
      Durable.write(folder.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String value) {
      return value.replace("\\", "\\\\");
    }
  }
}
