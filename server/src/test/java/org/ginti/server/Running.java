// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.ginti.pages.Contact;
import org.ginti.store.Log;
import org.ginti.store.publish.LogFiles;

/** The routes over a record of its own process, on any port that is free. */
final class Running implements AutoCloseable, Live.Watch, Routes.Tally {
  final Log log;
  final Live live;
  final Reader reader;
  private final Archive archive;
  private final Vertx vertx = Vertx.vertx();

  Running(Night night, int rate) throws Exception {
    log = night.folder.log(InstantSource.system());
    live = new Live(log, Contact.NONE);
    live.watched(this);
    var files =
        new LogFiles(
            log, night.folder.path().resolve("signed"), night.folder.path().resolve("policy"));
    archive = new Archive(log, files);
    var routes =
        new Routes(vertx, live, archive, new Limits(rate, 10), false, this, LiveSite.openApi());
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(routes)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
    reader = new Reader("http://127.0.0.1:" + server.actualPort());
  }

  /** Waits until pages of so many entries can be had. */
  void await(long size) throws InterruptedException {
    for (int i = 0; live.size() < size; i++) {
      if (i == 6000) {
        throw new AssertionError("pages of " + live.size() + " entries, not " + size);
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void shown(long size, int made, long nanos) {}

  @Override
  public void failed(Exception e) {
    throw new AssertionError(e);
  }

  @Override
  public void answered(HttpServerRequest request, int status, long nanos) {}

  @Override
  public void close() throws IOException {
    reader.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    live.close();
    archive.close();
    log.close();
  }
}
