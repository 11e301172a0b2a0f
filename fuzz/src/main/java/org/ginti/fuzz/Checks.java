// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.ginti.formats.Problems;
import org.jspecify.annotations.Nullable;

/** What properties have in common. */
final class Checks {
  private Checks() {}

  static void same(byte[] expected, byte[] found) {
    if (!Arrays.equals(expected, found)) {
      throw new AssertionError("read " + text(expected) + " but wrote " + text(found));
    }
  }

  static void same(@Nullable Object expected, @Nullable Object found) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError("expected " + expected + " but found " + found);
    }
  }

  /** The input was refused: with words, and not with a page of them. */
  static boolean refused(Exception e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      throw new AssertionError("refused without a reason", e);
    }
    if (message.length() > 1000) {
      throw new AssertionError("refused with " + message.length() + " characters", e);
    }
    return false;
  }

  /** True where there is no error; every problem must say what it asks for. */
  static boolean sound(Problems problems) {
    for (var problem : problems.list()) {
      if (problem.expected().isBlank() || problem.row() < 0) {
        throw new AssertionError("a problem that says little: " + problem);
      }
      if (problem.toString().length() > 3000) {
        throw new AssertionError("a problem of " + problem.toString().length() + " characters");
      }
    }
    if (problems.errors() > 0 && problems.list().isEmpty()) {
      throw new AssertionError("errors without a problem");
    }
    return problems.errors() == 0;
  }

  /** The input as text; null where it is not UTF-8, for parsers that are given text. */
  static @Nullable String utf8(byte[] input) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
