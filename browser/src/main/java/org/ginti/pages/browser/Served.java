// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files of a site on a port of this machine, as any web server would serve them. */
final class Served implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'";

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile boolean down;

  Served(Map<String, byte[]> site) throws IOException {
    files.putAll(site);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  void put(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  void remove(String path) {
    files.remove(path);
  }

  /** From now on every request fails. */
  void down(boolean is) {
    down = is;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      byte[] body = files.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      if (down || body == null) {
        exchange.sendResponseHeaders(down ? 503 : 404, -1);
        return;
      }
      String tag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
      var headers = exchange.getResponseHeaders();
      headers.set("ETag", tag);
      headers.set("Content-Type", type(path));
      headers.set("Content-Security-Policy", POLICY);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return path.endsWith(".css")
        ? "text/css"
        : path.endsWith(".js")
            ? "text/javascript"
            : path.endsWith(".woff2") ? "font/woff2" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
