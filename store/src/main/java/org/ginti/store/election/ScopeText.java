// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.nio.charset.StandardCharsets;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.record.json.JsonWriter;
import org.ginti.tabulation.StatementRow;

/** Writes what part of a contest a statement is about. */
final class ScopeText {
  private static final byte[] WHOLE = "\"whole\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] POSTAL = "\"postal\"".getBytes(StandardCharsets.US_ASCII);

  private final Register register;

  /** A station, with its quotes: {@code "ps:14A"}. */
  private final byte[] station = new byte[330];

  ScopeText(Register register) {
    this.register = register;
    byte[] begin = "\"ps:".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, station, 0, begin.length);
  }

  void write(StatementRow row, JsonWriter json) {
    switch (row.scope) {
      case STATION -> {
        int end = register.stations(row.contest).copyId(row.scopeNumber, station, 4);
        if (plain(end)) {
          station[end] = '"';
          json.raw(station, 0, end + 1);
        } else {
          String id = register.stations(row.contest).id(row.scopeNumber);
          json.string("ps:" + UnfitException.fit(id, "station"));
        }
      }
      case ROUND -> json.string("round:" + row.scopeNumber);
      case POSTAL -> json.raw(POSTAL, 0, POSTAL.length);
      case SEGMENT ->
          json.string(UnfitException.fit(new Scope.Segment(row.segment).code(), "segment"));
      case WHOLE -> json.raw(WHOLE, 0, WHOLE.length);
    }
  }

  private boolean plain(int end) {
    for (int i = 4; i < end; i++) {
      if (station[i] < ' ' || station[i] == '\\' || station[i] == '"' || station[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
