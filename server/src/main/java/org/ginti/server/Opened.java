// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.ginti.pages.Contact;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.publish.LogFiles;

/**
 * A record that is being shown. Opening it and starting the HTTP server take about as long, and
 * neither needs the other: {@link #soon} begins, {@link #of} waits.
 */
record Opened(Log log, LogFiles files, Live live) implements AutoCloseable {
  private record Soon(Path record, CompletableFuture<Opened> opened) {}

  private static final AtomicReference<Soon> SOON =
      new AtomicReference<>(new Soon(Path.of(""), new CompletableFuture<>()));

  /** Begins to open a record. */
  static void soon(Path record) {
    SOON.set(
        new Soon(
            record,
            CompletableFuture.supplyAsync(() -> {
              try {
                return now(record);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            })));
  }

  /** The record, opened, by whoever began. */
  static Opened of(Path record) throws IOException {
    Soon soon = SOON.get();
    if (!soon.record().equals(record)) {
      return now(record);
    }
    try {
      return soon.opened().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private static Opened now(Path record) throws IOException {
    var folder = RecordFolder.open(record);
    Log log = folder.log(InstantSource.system());
    var files = new LogFiles(log, folder.path().resolve("signed"), folder.path().resolve("policy"));
    return new Opened(log, files, new Live(log, contact(folder)));
  }

  private static Contact contact(RecordFolder folder) throws IOException {
    try {
      return new Contact(folder.report());
    } catch (IllegalArgumentException e) {
      throw new IOException("ginti.properties: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    live.close();
    log.close();
  }
}
