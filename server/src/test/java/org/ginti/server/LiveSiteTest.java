// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.ginti.model.ElectionId;
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
      String board = Paths.board(Lang.EN, new ElectionId(election));
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

  @Test
  void manyWhoSayNothingOrReadNothingKeepNobodyElseWaiting() throws Exception {
    var open = new ArrayList<Socket>();
    try (var reader = reader()) {
      String board = Paths.board(Lang.EN, new ElectionId(election));
      byte[] ask =
          ("GET /" + board + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 300; i++) {
        var socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(30_000);
        open.add(socket);
        for (int n = 0; n < i % 3; n++) { // nothing at all, or the board asked for and never read
          socket.getOutputStream().write(ask);
        }
      }
      assertThat(reader.text(board)).contains("<!doctype html>");
      for (Socket socket : open) {
        socket.getInputStream().readAllBytes(); // ends: it is let go
      }
      assertThat(reader.text(board)).contains("<!doctype html>");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void tenThousandRequestsForWhatIsNotThereChangeNothing() throws Exception {
    try (var reader = reader();
        var socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout(30_000);
      var in = new BufferedInputStream(socket.getInputStream());
      for (int batch = 0; batch < 100; batch++) {
        var requests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
          String path =
              switch (i % 5) {
                case 0 -> "en/" + election + "/" + batch + "-" + i + "/";
                case 1 -> "at/" + batch + i + "999999/en/";
                case 2 -> "v1/elections/none-" + batch + i + "/index.json";
                case 3 -> "tile/0/x" + batch + "/" + i;
                default -> "%3Cscript%3Ealert(" + i + ")%3C/script%3E" + batch;
              };
          requests.append("HEAD /").append(path).append(" HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100; i++) {
          assertThat(head(in)).startsWith("HTTP/1.1 404").doesNotContain("script%", "alert");
        }
      }
      assertThat(reader.text("en/")).contains("<!doctype html>");
      assertThat(reader.text("q/health/ready")).contains("\"UP\"");
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException(head.toString());
      }
      head.append((char) c);
    }
    return head.toString();
  }
}
