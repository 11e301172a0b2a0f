// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import org.ginti.model.Register;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonException;
import org.ginti.tabulation.StatementRow;

/** From the bytes of statements to rows; one for each thread. */
final class RowReader {
  final StatementRow row = new StatementRow();

  /** Of the entry read last. */
  long index;

  private final EntryView view = new EntryView();
  private final StatementReader reader;
  private final Places places;
  private final Faults faults;

  RowReader(Register register, Since since, Places places, Faults faults) {
    this.reader = new StatementReader(register, since, faults);
    this.places = places;
    this.faults = faults;
  }

  /** An entry that is none. */
  static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final long index;

    DamagedException(long index, JsonException e) {
      super(e.getMessage(), e);
      this.index = index;
    }
  }

  /** Fills the row; false, and a fault, where it names what is not there. */
  boolean read(long index, long seq, byte[] b, int from, int to) {
    this.index = index;
    try {
      view.parse(b, from, to);
    } catch (JsonException e) {
      throw new DamagedException(index, e);
    }
    if (!reader.read(view, index, seq, row)) {
      return false;
    }
    return view.kind() != Kind.CORRECT || supersedes(index);
  }

  private boolean supersedes(long index) {
    long target = view.number(Field.SUPERSEDES);
    row.supersedes = target < index ? places.seq(target) : 0;
    if (row.supersedes == 0) {
      faults.add(
          index,
          "supersedes",
          Long.toString(target),
          "expected the index of an earlier statement or correction of the election");
    }
    return row.supersedes != 0;
  }

  /** Where to look for the statement read last. */
  String evidence() {
    return view.text(Field.EVIDENCE);
  }

  /** Numbers of votes and figures in it. */
  int numbers() {
    return reader.numbers();
  }
}
