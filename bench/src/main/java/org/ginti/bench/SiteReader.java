// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One reader's connection, kept open. */
final class SiteReader implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private @Nullable String tag;

  SiteReader(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
  }

  /** Asks for a page and reads the answer; remembers its tag. */
  int get(String path, @Nullable String ifNot) throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
            + (ifNot == null ? "" : "If-None-Match: " + ifNot + "\r\n")
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    for (String h = line(); !h.isEmpty(); h = line()) {
      String lower = h.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(h.substring(15).strip());
      } else if (lower.startsWith("etag:")) {
        tag = h.substring(5).strip();
      }
    }
    in.skipNBytes(length);
    if (status != 200 && status != 304) {
      throw new IOException("status " + status);
    }
    return status;
  }

  /** Of the last answer that had one. */
  @Nullable String tag() {
    return tag;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
