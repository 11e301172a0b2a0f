// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import com.fasterxml.jackson.core.JsonFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What operators are told: counts for Prometheus and, where it is asked for, a line a request. */
final class Told implements Routes.Tally, Live.Watch {
  private static final System.Logger ACCESS = System.getLogger("org.ginti.access");
  private static final JsonFactory JSON = new JsonFactory();

  private final boolean accessLog;
  private final Counter[] byStatus = new Counter[6];
  private final Counter failures;
  private final Counter made;
  private final Timer shown;
  private final AtomicLong size = new AtomicLong();
  private volatile boolean failing;

  Told(MeterRegistry registry, boolean accessLog) {
    this.accessLog = accessLog;
    for (int i = 0; i < byStatus.length; i++) {
      byStatus[i] = registry.counter("ginti.answers", "status", i == 0 ? "other" : i + "xx");
    }
    failures = registry.counter("ginti.record.failures");
    made = registry.counter("ginti.pages.made");
    shown = registry.timer("ginti.record.shown");
    Gauge.builder("ginti.record.entries", size, AtomicLong::get).register(registry);
  }

  @Override
  public void answered(HttpServerRequest request, int status, long nanos) {
    byStatus[status / 100 < byStatus.length ? status / 100 : 0].increment();
    if (accessLog) {
      ACCESS.log(System.Logger.Level.INFO, line(request, status, nanos));
    }
  }

  /** JSON, so that what a stranger sent cannot pass for another line. */
  private static String line(HttpServerRequest request, int status, long nanos) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("method", request.method().name());
      json.writeStringField("uri", request.uri());
      json.writeNumberField("status", status);
      json.writeNumberField("micros", nanos / 1000);
      var remote = request.remoteAddress();
      json.writeStringField("from", remote == null ? "" : remote.hostAddress());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // text in memory
    }
    return text.toString();
  }

  @Override
  public void shown(long size, int made, long nanos) {
    this.size.set(size);
    this.made.increment(made);
    shown.record(nanos, TimeUnit.NANOSECONDS);
    failing = false;
  }

  @Override
  public void failed(Exception e) {
    failures.increment();
    failing = true;
  }

  boolean failing() {
    return failing;
  }
}
