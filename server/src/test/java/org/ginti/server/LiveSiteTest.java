// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ginti.model.Lang;
import org.ginti.pages.Paths;
import org.junit.jupiter.api.Test;

/** The application as it is started by {@code ginti serve}. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus sets the fields
@QuarkusTestResource(LiveSiteTest.Recorded.class)
class LiveSiteTest {
  /** A record in a folder of its own. */
  public static final class Recorded implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      try {
        Path folder = Files.createTempDirectory("ginti-site").resolve("record");
        try (var night = new Night(folder, 2, 24)) {
          night.append(10);
          return Map.of("ginti.record", folder.toString(), "test.election", night.election.value());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void stop() {}
  }

  @TestHTTPResource("/")
  URI home;

  @org.eclipse.microprofile.config.inject.ConfigProperty(name = "test.election")
  String election;

  private Reader reader() {
    return new Reader("http://" + home.getHost() + ":" + home.getPort());
  }

  @Test
  void pagesHealthAndMetricsAnswer() throws Exception {
    try (var reader = reader()) {
      String board = Paths.board(Lang.EN, new org.ginti.model.ElectionId(election));
      assertThat(reader.text(board)).contains("<!doctype html>", "Saranya");
      assertThat(reader.text("q/health/ready")).contains("\"UP\"");
      assertThat(reader.text("q/metrics"))
          .contains("ginti_record_entries", "ginti_answers_total{status=\"2xx\"");
      assertThat(reader.get("nothing").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whoSendsTooMuchIsRefused() throws Exception {
    try (var reader = reader()) {
      assertThat(reader.raw("x".repeat(4000))).contains(" 414 ");
      assertThat(reader.get("en/", "X-Big", "y".repeat(20_000)).statusCode()).isEqualTo(431);
    }
  }

  @Test
  void whoSendsNothingIsLetGo() throws Exception {
    try (var silent = new Socket(home.getHost(), home.getPort())) {
      silent.getOutputStream().write("GET /en/ HT".getBytes(StandardCharsets.US_ASCII));
      silent.setSoTimeout(20_000);
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }
}
