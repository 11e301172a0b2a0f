// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * How much of its scope a statement says it covers. Stated, never derived: the number of rounds
 * moves during a count.
 *
 * @param done stations or rounds in; 0 for the kinds without numbers
 * @param of stations or rounds expected; 0 where not stated
 */
public record Progress(Kind kind, int done, int of) {
  /** What is counted in {@code done} and {@code of}. */
  public enum Kind {
    /** Nothing was said. */
    UNKNOWN,
    STATIONS,
    ROUNDS,
    /** The source says that this is all. */
    COMPLETE
  }

  public static final Progress UNKNOWN = new Progress(Kind.UNKNOWN, 0, 0);
  public static final Progress COMPLETE = new Progress(Kind.COMPLETE, 0, 0);

  public Progress {
    if (done < 0 || of < 0 || (of > 0 && done > of)) {
      throw new IllegalArgumentException("progress " + done + " of " + of);
    }
  }

  /**
   * The code used in packs: empty, {@code complete}, {@code stations 82/210}, {@code rounds 4/24}.
   */
  public String code() {
    return switch (kind) {
      case UNKNOWN -> "";
      case COMPLETE -> "complete";
      case STATIONS -> "stations " + done + "/" + of;
      case ROUNDS -> "rounds " + done + "/" + of;
    };
  }

  /** Reads {@link #code()} back. */
  public static Progress of(String code) {
    if (code.isEmpty()) {
      return UNKNOWN;
    }
    if (code.equals("complete")) {
      return COMPLETE;
    }
    int blank = code.indexOf(' ');
    int slash = code.indexOf('/');
    try {
      if (blank > 0 && slash > blank) {
        int done = Integer.parseInt(code.substring(blank + 1, slash));
        int of = Integer.parseInt(code.substring(slash + 1));
        if (code.startsWith("stations ")) {
          return new Progress(Kind.STATIONS, done, of);
        }
        if (code.startsWith("rounds ")) {
          return new Progress(Kind.ROUNDS, done, of);
        }
      }
    } catch (NumberFormatException e) {
      // falls through to the one message
    }
    throw new IllegalArgumentException(
        "progress '" + code + "' is none of complete, stations K/N, rounds X/Y");
  }
}
