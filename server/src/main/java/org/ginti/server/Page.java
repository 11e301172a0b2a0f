// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.ginti.record.tlog.Hashes;
import org.jspecify.annotations.Nullable;

/** The bytes of one path, ready to be sent: plain, packed, and with what HTTP says about them. */
final class Page {
  private static final int WORTH_PACKING = 600;

  final String path;
  final Body plain;
  final Body packed;

  /** True where the bytes of the path never change. */
  final boolean fixed;

  /** When it was last asked for, by {@link System#nanoTime}; threads may lose each other's. */
  volatile long asked;

  /**
   * One form of it. Forms of other bytes have another tag.
   *
   * @param encoding null for the plain one
   */
  record Body(
      Buffer bytes, CharSequence tag, CharSequence length, @Nullable CharSequence encoding) {}

  private Page(String path, Body plain, Body packed, boolean fixed) {
    this.path = path;
    this.plain = plain;
    this.packed = packed;
    this.fixed = fixed;
  }

  /** Bytes it takes in memory. */
  long weight() {
    return plain.bytes().length() + (packed.encoding() == null ? 0L : packed.bytes().length());
  }

  static Page of(String path, byte[] bytes, boolean fixed) {
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(bytes), 0, 16);
    Body plain = body(bytes, hash, null);
    byte[] gzip = bytes.length < WORTH_PACKING || Types.packed(path) ? bytes : gzip(bytes);
    return new Page(
        path,
        plain,
        gzip.length < bytes.length ? body(gzip, hash + "-gzip", "gzip") : plain,
        fixed);
  }

  private static Body body(byte[] bytes, String tag, @Nullable String encoding) {
    return new Body(
        Buffer.buffer(bytes),
        HttpHeaders.createOptimized("\"" + tag + "\""),
        HttpHeaders.createOptimized(Integer.toString(bytes.length)),
        encoding == null ? null : HttpHeaders.createOptimized(encoding));
  }

  /** Fixed level and no time in it: the same bytes give the same bytes. */
  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var gzip =
        new GZIPOutputStream(out, 8192) {
          {
            def.setLevel(Deflater.DEFAULT_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory
    }
    return out.toByteArray();
  }
}
