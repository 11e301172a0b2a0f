// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Arrays;
import org.ginti.model.StationTable;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Sheet;

/**
 * S9: stations of one channel with the same votes, and stations where all are zero. Hashes are
 * sorted together with the station's index; neighbours with equal hashes are compared in full.
 */
final class TwinStations {
  private final Pen pen;
  private long[] keys = new long[1024];
  private long[] sums = new long[1024];
  private int[] twins = new int[1024];
  private int[] copy = new int[32];
  private StationTable table = new StationTable();
  private int seen;
  private int bits;

  TwinStations(Pen pen) {
    this.pen = pen;
  }

  void start(StationTable of) {
    table = of;
    int stations = of.size();
    bits = 32 - Integer.numberOfLeadingZeros(Math.max(stations, 1));
    if (sums.length < stations) {
      keys = new long[stations];
      sums = new long[stations];
      twins = new int[stations];
    }
    Arrays.fill(sums, 0, stations, -2);
    seen = 0;
  }

  void add(Sheet sheet, Scan scan) {
    int at = sheet.scopeNumber();
    if (sums[at] != -2) {
      return;
    }
    if (scan.named == 0 || scan.named < sheet.candidates()) {
      sums[at] = -1;
      return;
    }
    sums[at] = scan.sum;
    keys[seen++] = (scan.hash << bits) | at;
  }

  /** Writes one outcome for each station that has a sheet. */
  void finish(ContestEvidence evidence, int channel) {
    int stations = table.size();
    Arrays.fill(twins, 0, stations, -1);
    Arrays.sort(keys, 0, seen);
    long mask = (1L << bits) - 1;
    for (int i = 1; i < seen; i++) {
      for (int j = i; j > 0 && keys[j - 1] >> bits == keys[i] >> bits; j--) {
        int a = (int) (keys[j - 1] & mask);
        int b = (int) (keys[i] & mask);
        if (sums[a] > 0 && same(evidence, channel, a, b)) {
          twins[b] = a;
          if (twins[a] < 0) {
            twins[a] = b;
          }
          break;
        }
        if (sums[a] == 0) {
          break;
        }
      }
    }
    for (int s = 0; s < stations; s++) {
      if (sums[s] == -2) {
        continue;
      }
      write(s);
    }
  }

  private void write(int station) {
    RuleInputs in = pen.start(Rule.S9).count(sums[station]);
    if (sums[station] < 0) {
      pen.write(Subject.STATION, station, Outcome.NOT_EVALUABLE);
    } else if (sums[station] == 0) {
      in.note(Note.ALL_ZERO);
      pen.write(Subject.STATION, station, Outcome.FAIL);
    } else if (twins[station] >= 0) {
      in.note(Note.TWIN).label(table.id(twins[station]));
      pen.write(Subject.STATION, station, Outcome.FAIL);
    } else {
      pen.write(Subject.STATION, station, Outcome.PASS);
    }
  }

  /** Sheets may be one reused view, so the first is copied before the second is read. */
  private boolean same(ContestEvidence evidence, int channel, int a, int b) {
    Sheet first = evidence.station(channel, a);
    if (first == null) {
      return false;
    }
    int n = first.candidates();
    if (copy.length < n) {
      copy = new int[n];
    }
    for (int i = 0; i < n; i++) {
      copy[i] = first.votes(i);
    }
    Sheet second = evidence.station(channel, b);
    if (second == null) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (second.votes(i) != copy[i]) {
        return false;
      }
    }
    return true;
  }
}
