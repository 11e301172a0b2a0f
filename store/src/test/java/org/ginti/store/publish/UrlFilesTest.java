// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrlFilesTest {
  private HttpServer server;
  private UrlFiles files;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = path.equals("/log/tile/0/000") ? new byte[] {1, 2} : new byte[0];
          int code = body.length > 0 ? 200 : path.endsWith("broken") ? 500 : 404;
          exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/log/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 16];
          try {
            for (int i = 0; i < 400; i++) {
              exchange.getResponseBody().write(part);
            }
          } catch (IOException e) {
            // the reader has hung up, as it should
          }
          exchange.close();
        });
    server.start();
    files = new UrlFiles(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log"));
  }

  @AfterEach
  void stop() {
    files.close();
    server.stop(0);
  }

  @Test
  void aFileIsReadWhatIsMissingIsNull() throws IOException {
    assertThat(Objects.requireNonNull(files.read("tile/0/000"))).containsExactly(1, 2);
    assertThat(files.read("tile/0/001")).isNull();
    assertThat(files.list("checkpoints")).isEmpty();
  }

  @Test
  void anErrorIsNotAMissingFile() {
    assertThatThrownBy(() -> files.read("broken"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/log/broken answered 500");
  }

  @Test
  void nothingEndlessIsRead() {
    assertThatThrownBy(() -> files.read("endless"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is longer than");
  }
}
