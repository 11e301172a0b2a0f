// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Puts the site of one record before the rest of the application, for as long as it runs. */
@Readiness
@ApplicationScoped
class LiveSite implements HealthCheck {
  /** A bucket holds what comes back in so many seconds. */
  private static final int BURST_SECONDS = 10;

  /** Where the application's own addresses are: health and metrics. */
  private static final String OWN = "/q/";

  private @Nullable Opened opened;
  private @Nullable Archive archive;
  private @Nullable Told told;

  void start(
      @Observes Router router,
      Vertx vertx,
      MeterRegistry registry,
      @ConfigProperty(name = "ginti.record") String record,
      @ConfigProperty(name = "ginti.rate") int rate,
      @ConfigProperty(name = "ginti.behind-proxy") boolean behindProxy,
      @ConfigProperty(name = "ginti.access-log") boolean accessLog)
      throws IOException {
    told = new Told(registry, accessLog);
    Opened o = Opened.of(Path.of(record));
    opened = o;
    o.live().watched(told);
    archive = new Archive(o.log(), o.files());
    var routes =
        new Routes(
            vertx,
            o.live(),
            archive,
            new Limits(rate, BURST_SECONDS),
            behindProxy,
            told,
            openApi());
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(context -> {
          String path = context.request().path();
          if (path != null && path.startsWith(OWN)) {
            context.next();
          } else {
            routes.handle(context.request());
          }
        });
  }

  /** The description of the interface, as it is served. */
  static byte[] openApi() throws IOException {
    try (var in =
        Objects.requireNonNull(
            LiveSite.class.getResourceAsStream("openapi.json"), "openapi.json")) {
      return in.readAllBytes();
    }
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    if (archive != null) {
      archive.close();
    }
    if (opened != null) {
      opened.close();
    }
  }

  /** Ready once there are pages, for as long as the record can be read. */
  @Override
  public HealthCheckResponse call() {
    boolean up =
        opened != null && opened.live().opened().isDone() && told != null && !told.failing();
    return HealthCheckResponse.named("record").status(up).build();
  }
}
