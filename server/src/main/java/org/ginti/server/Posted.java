// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads what somebody sends, up to a size and within a time. */
final class Posted {
  private static final long MILLIS = TimeUnit.SECONDS.toMillis(10);

  private Posted() {}

  /**
   * @param then is given all of it
   * @param over is told where it is more than {@code most} bytes; what still comes is let pass
   */
  static void read(
      Vertx vertx, HttpServerRequest request, int most, Consumer<Buffer> then, Runnable over) {
    long timer = vertx.setTimer(MILLIS, t -> request.connection().close());
    var body = Buffer.buffer();
    boolean[] tooMuch = {false};
    request.exceptionHandler(e -> vertx.cancelTimer(timer));
    request.handler(part -> {
      if (!tooMuch[0] && body.length() + part.length() > most) {
        tooMuch[0] = true;
        over.run();
      } else if (!tooMuch[0]) {
        body.appendBuffer(part);
      }
    });
    request.endHandler(end -> {
      vertx.cancelTimer(timer);
      if (!tooMuch[0]) {
        then.accept(body);
      }
    });
    request.resume(); // it may be held back until somebody reads
  }
}
