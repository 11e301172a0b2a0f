// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Checks what entries say that are neither statements nor corrections. */
final class OtherEntries {
  private final Report report;
  private final Roots roots;
  private final Approvals approvals;
  private int approved;
  private int publishes;
  private Bundle.@Nullable Other last;

  OtherEntries(Report report, Roots roots, Approvals approvals) {
    this.report = report;
    this.roots = roots;
    this.approvals = approvals;
  }

  /** Goes through them in the order of the log. */
  void run(LogPass pass, Checkpoint signed, VerifierKey key) {
    var view = new EntryView();
    for (var other : pass.others()) {
      switch (other.kind()) {
        case GENESIS -> genesis(other.index(), parsed(view, other), signed, key);
        case KEY, APPROVE -> {
          if (other.index() < pass.firstHole()) {
            approval(other.index(), parsed(view, other));
          }
        }
        case PUBLISH -> {
          publishes++;
          last = other;
          publish(other.index(), parsed(view, other));
        }
        default -> {}
      }
    }
    if (pass.hasHole()) {
      report.missing(Check.V10, pass.firstHole(), "keys and approvals from here on are unknown");
      report.missing(Check.V11, pass.firstHole(), "what was published here is unknown");
    }
    report.done(Check.V10, approved + " approvals");
    report.done(Check.V11, publishes + " times published");
  }

  private static EntryView parsed(EntryView view, Bundle.Other other) {
    return view.parse(other.entry(), 0, other.entry().length);
  }

  /** The last {@code publish} entry. */
  Bundle.@Nullable Other lastPublish() {
    return last;
  }

  private void approval(long index, EntryView view) {
    try {
      String fault;
      if (view.has(Field.HOLDER)) {
        fault = approvals.key(view);
      } else {
        approved++;
        fault = approvals.approve(index, view);
      }
      if (fault != null) {
        report.failed(Check.V10, index, fault);
      }
    } catch (IOException e) {
      report.missing(Check.V10, index, String.valueOf(e.getMessage()));
    }
  }

  private void genesis(long index, EntryView view, Checkpoint signed, VerifierKey key) {
    if (index != 0) {
      return; // reported where it was read
    }
    if (!view.text(Field.ORIGIN).equals(signed.origin())) {
      report.failed(Check.V01, 0, "the genesis is of the log " + view.text(Field.ORIGIN));
    }
    if (!view.text(Field.KEY).equals(key.toString())) {
      report.failed(Check.V01, 0, "the genesis names the key " + view.text(Field.KEY));
    }
  }

  private void publish(long index, EntryView view) {
    long size = view.number(Field.SIZE);
    if (size > index) {
      report.failed(Check.V11, index, "it publishes " + size + " entries, more than there were");
      return;
    }
    roots.compare(
        Check.V11,
        index,
        size,
        view.text(Field.ROOT),
        "it names a root at size " + size + " that the log never had");
  }
}
