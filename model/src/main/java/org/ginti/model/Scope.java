// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/** How much of a contest a statement is about. */
public sealed interface Scope {
  /** One polling station. */
  record Station(StationId id) implements Scope {}

  /** One counting round; its votes are those of this round only. */
  record Round(int number) implements Scope {
    public Round {
      if (number < 1 || number > 9999) {
        throw new IllegalArgumentException("round " + number + " is not between 1 and 9999");
      }
    }
  }

  /** All postal ballots of the contest. */
  record Postal() implements Scope {}

  /** One assembly segment of a parliamentary contest. */
  record Segment(String id) implements Scope {
    public Segment {
      Text.requireId(id, "segment");
    }
  }

  /** The whole contest, up to the moment of the statement. */
  record Whole() implements Scope {}

  /**
   * The code used in packs: {@code ps:14A}, {@code round:3}, {@code postal}, {@code seg:17}, {@code
   * whole}.
   */
  default String code() {
    return switch (this) {
      case Station(var id) -> "ps:" + id;
      case Round(var n) -> "round:" + n;
      case Postal() -> "postal";
      case Segment(var id) -> "seg:" + id;
      case Whole() -> "whole";
    };
  }

  /** Reads {@link #code()} back. */
  static Scope of(String code) {
    if (code.equals("whole")) {
      return new Whole();
    }
    if (code.equals("postal")) {
      return new Postal();
    }
    if (code.startsWith("ps:")) {
      return new Station(new StationId(code.substring(3)));
    }
    if (code.startsWith("seg:")) {
      return new Segment(code.substring(4));
    }
    if (code.startsWith("round:")) {
      return new Round(Integer.parseInt(code.substring(6)));
    }
    throw new IllegalArgumentException(
        "scope '" + code + "' is none of whole, postal, ps:ID, seg:ID, round:N");
  }
}
