// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of plain areas in few colours with dark letters on them, as a PNG. Areas are bytes of a
 * palette; letters are drawn apart, as how dark they are, and laid over the white.
 */
public final class Picture {
  /** Steps from white to the colour of letters. */
  private static final int GREYS = 32;

  private static final int INK = 0x14181C;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final int width;
  private final int height;
  private final byte[] areas;
  private final BufferedImage letters;
  private final Graphics2D pen;
  private final boolean rightToLeft;

  /**
   * A white one.
   *
   * @param rightToLeft what is drawn is mirrored, letters are not
   */
  public Picture(int width, int height, boolean rightToLeft) {
    this.width = width;
    this.height = height;
    this.rightToLeft = rightToLeft;
    areas = new byte[width * height];
    letters = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    pen = letters.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /** Fills an area with a colour of {@link Palette}, or white where {@code colour} is below 0. */
  public void area(int x, int y, int w, int h, int colour) {
    int from = rightToLeft ? width - x - w : x;
    for (int row = y; row < y + h; row++) {
      Arrays.fill(
          areas,
          row * width + from,
          row * width + from + w,
          (byte) (colour < 0 ? 0 : GREYS + colour));
    }
  }

  /** A thin dark area. */
  public void line(int x, int y, int w, int h) {
    area(x, y, w, h, -1);
    pen.setColor(Color.WHITE);
    pen.fillRect(rightToLeft ? width - x - w : x, y, w, h);
  }

  /**
   * Writes a line of text, smaller where it would be longer than {@code room}.
   *
   * @param x of its beginning; of its middle where it is {@code centred}
   * @param dark 0 to 255
   * @return how long it became
   */
  public int text(String text, int x, int y, int size, int room, int dark, boolean centred) {
    if (text.isEmpty()) {
      return 0;
    }
    var line = Letters.line(text, size, rightToLeft);
    double scale = Math.min(1, room / Math.max(1, line.getAdvance()));
    double length = line.getAdvance() * scale;
    double begin = centred ? x - length / 2 : x;
    double left = rightToLeft ? width - begin - length : begin;
    var place = AffineTransform.getTranslateInstance(left, y);
    place.scale(scale, scale);
    pen.setColor(new Color(dark, dark, dark));
    pen.fill(line.getOutline(place));
    return (int) Math.ceil(length);
  }

  /** The picture as a file. */
  public byte[] png() {
    pen.dispose();
    byte[] dark = ((DataBufferByte) letters.getRaster().getDataBuffer()).getData();
    byte[] rows = new byte[(width + 1) * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        int grey = (dark[at] & 0xFF) * (GREYS - 1) / 255;
        rows[y * (width + 1) + 1 + x] = grey > 0 ? (byte) grey : areas[at];
      }
    }
    var out = new ByteArrayOutputStream(1 << 15);
    out.writeBytes(SIGNATURE);
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 3, 0, 0, 0}) // eight bits of a palette
            .array());
    chunk(out, "PLTE", palette());
    chunk(out, "IDAT", packed(rows));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] palette() {
    var colours = ByteBuffer.allocate(3 * (GREYS + Palette.size()));
    for (int i = 0; i < GREYS; i++) {
      for (int shift = 16; shift >= 0; shift -= 8) {
        colours.put((byte) (255 - (255 - ((INK >> shift) & 0xFF)) * i / (GREYS - 1)));
      }
    }
    for (int k = 0; k < Palette.size(); k++) {
      int rgb = Integer.parseInt(Palette.hex(k).substring(1), 16);
      colours.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
    }
    return colours.array();
  }

  private static byte[] packed(byte[] rows) {
    var deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    var out = new ByteArrayOutputStream(1 << 15);
    byte[] buffer = new byte[1 << 14];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    var bytes = ByteBuffer.allocate(12 + data.length);
    bytes.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    var crc = new CRC32();
    crc.update(bytes.array(), 4, 4 + data.length);
    out.writeBytes(bytes.putInt((int) crc.getValue()).array());
  }
}
