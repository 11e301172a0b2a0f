// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ginti.pages.draw.Palette;
import org.ginti.record.tlog.Hashes;

/**
 * The files that pages share. Their names carry a hash of their bytes, so that they never change
 * and may be kept for ever; a page that was kept long finds the ones it was made with.
 */
public final class Assets {
  /**
   * A file of the site.
   *
   * @param path below the root
   */
  public record Asset(String path, byte[] bytes) {}

  static final Asset FONT = asset("nastaliq", "woff2", bytes("nastaliq.woff2"));
  static final Asset CSS = asset("site", "css", style());
  static final Asset SCRIPT = asset("site", "js", bytes("site.js"));

  /** For the page of the record alone. */
  static final Asset VERIFY = asset("verify", "js", bytes("verify.js"));

  static final Asset LICENCE = new Asset("assets/nastaliq-OFL.txt", bytes("nastaliq-OFL.txt"));

  private Assets() {}

  public static List<Asset> all() {
    return List.of(CSS, SCRIPT, VERIFY, FONT, LICENCE);
  }

  /** The style sheet with the party colours and the name of the font filled in. */
  private static byte[] style() {
    String colours =
        IntStream.range(0, Palette.size())
            .mapToObj(k -> ".k%d{--k:%s;--i:%s}".formatted(k, Palette.hex(k), Palette.ink(k)))
            .collect(Collectors.joining("\n"));
    String font = FONT.path().substring(FONT.path().indexOf('/') + 1);
    return new String(bytes("site.css"), StandardCharsets.UTF_8)
        .replace("/*colours*/", colours)
        .replace("nastaliq.woff2", font)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Asset asset(String name, String type, byte[] bytes) {
    byte[] hash = Hashes.sha256().digest(bytes);
    var hex = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      hex.append("%02x".formatted(hash[i] & 0xFF));
    }
    return new Asset("assets/" + name + "." + hex + "." + type, bytes);
  }

  private static byte[] bytes(String name) {
    try (var in =
        Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
