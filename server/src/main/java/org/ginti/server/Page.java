// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

  /** One form of it. Forms of other bytes have another tag. */
  static final class Body {
    /**
     * Sent so often, the bytes are worth a place outside the heap, from where sockets take them.
     */
    private static final int OFTEN = 128;

    final CharSequence tag;
    final CharSequence length;

    /** Null for the plain one. */
    final @Nullable CharSequence encoding;

    private volatile Buffer bytes;
    private int sent;

    private Body(byte[] bytes, String tag, @Nullable String encoding) {
      this.bytes = Buffer.buffer(bytes);
      this.tag = HttpHeaders.createOptimized('"' + tag + '"');
      this.length = HttpHeaders.createOptimized(Integer.toString(bytes.length));
      this.encoding = encoding == null ? null : HttpHeaders.createOptimized(encoding);
    }

    /** To be sent. Threads may lose each other's count and each make the same copy. */
    Buffer bytes() {
      if (++sent == OFTEN) {
        var outside = ByteBuffer.allocateDirect(bytes.length()).put(bytes.getBytes()).flip();
        bytes = BufferImpl.buffer(Unpooled.wrappedBuffer(outside));
      }
      return bytes;
    }
  }

  private Page(String path, Body plain, Body packed, boolean fixed) {
    this.path = path;
    this.plain = plain;
    this.packed = packed;
    this.fixed = fixed;
  }

  /** Bytes it takes in memory. */
  long weight() {
    return plain.bytes.length() + (packed.encoding == null ? 0L : packed.bytes.length());
  }

  static Page of(String path, byte[] bytes, boolean fixed) {
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(bytes), 0, 16);
    Body plain = new Body(bytes, hash, null);
    byte[] gzip = bytes.length < WORTH_PACKING || Types.packed(path) ? bytes : gzip(bytes);
    return new Page(
        path,
        plain,
        gzip.length < bytes.length ? new Body(gzip, hash + "-gzip", "gzip") : plain,
        fixed);
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
