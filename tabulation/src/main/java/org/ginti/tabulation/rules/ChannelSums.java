// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Mode;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.jspecify.annotations.Nullable;

/** The sheets of one channel on one contest by scope and mode, added up. */
final class ChannelSums {
  private static final int MODES = Mode.values().length;

  private final int candidates;
  private final @Nullable Sum[] stations = new @Nullable Sum[MODES];
  private final @Nullable Sum[] segments = new @Nullable Sum[MODES];
  private final @Nullable Sum[] whole = new @Nullable Sum[MODES];

  ChannelSums(int candidates) {
    this.candidates = candidates;
  }

  void add(Sheet sheet) {
    int mode = sheet.mode().ordinal();
    switch (sheet.scope()) {
      case STATION -> at(stations, mode).add(sheet);
      case SEGMENT -> at(segments, mode).add(sheet);
      case POSTAL -> at(whole, Mode.POSTAL.ordinal()).set(sheet);
      case WHOLE -> {
        // postal votes stated as scope and as mode are one quantity; the first one is kept
        if (whole[mode] == null) {
          at(whole, mode).set(sheet);
        }
      }
      case ROUND -> {}
    }
  }

  private Sum at(@Nullable Sum[] sums, int mode) {
    Sum sum = sums[mode];
    if (sum == null) {
      sum = new Sum(candidates);
      sums[mode] = sum;
    }
    return sum;
  }

  @Nullable Sum parts(ScopeKind scope, Mode mode) {
    return scope == ScopeKind.STATION ? stations[mode.ordinal()] : segments[mode.ordinal()];
  }

  @Nullable Sum whole(Mode mode) {
    return whole[mode.ordinal()];
  }

  boolean has(ScopeKind scope) {
    for (Mode mode : Mode.values()) {
      if (parts(scope, mode) != null) {
        return true;
      }
    }
    return false;
  }

  boolean hasWhole() {
    return whole[Mode.EVM.ordinal()] != null || whole[Mode.BOTH.ordinal()] != null;
  }
}
