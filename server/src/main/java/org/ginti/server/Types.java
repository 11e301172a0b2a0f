// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.Objects;

/** Media types by how a path ends. */
final class Types {
  private static final CharSequence BYTES = optimized("application/octet-stream");
  private static final CharSequence TEXT = optimized("text/plain; charset=utf-8");
  private static final Map<String, CharSequence> BY_ENDING =
      Map.ofEntries(
          Map.entry("html", optimized("text/html; charset=utf-8")),
          Map.entry("css", optimized("text/css; charset=utf-8")),
          Map.entry("js", optimized("text/javascript; charset=utf-8")),
          Map.entry("json", optimized("application/json")),
          Map.entry("csv", optimized("text/csv; charset=utf-8")),
          Map.entry("atom", optimized("application/atom+xml; charset=utf-8")),
          Map.entry("svg", optimized("image/svg+xml")),
          Map.entry("png", optimized("image/png")),
          Map.entry("zip", optimized("application/zip")),
          Map.entry("woff2", optimized("font/woff2")),
          Map.entry("txt", TEXT),
          Map.entry("entry", optimized("application/json")),
          Map.entry("tlog-proof", TEXT));

  private Types() {}

  private static CharSequence optimized(String type) {
    return HttpHeaders.createOptimized(type);
  }

  static CharSequence of(String path) {
    int dot = path.lastIndexOf('.');
    if (dot <= path.lastIndexOf('/')) {
      return path.startsWith("tile/") ? BYTES : TEXT;
    }
    return Objects.requireNonNullElse(BY_ENDING.get(path.substring(dot + 1)), BYTES);
  }

  /** True for files that are packed by their own form. */
  static boolean packed(String path) {
    return path.endsWith(".woff2") || path.endsWith(".png");
  }
}
