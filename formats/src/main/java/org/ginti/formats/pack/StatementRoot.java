// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import org.ginti.model.Register;
import org.ginti.record.tlog.TreeRange;
import org.ginti.tabulation.StatementRow;

/**
 * The root that names a state of the evidence: the Merkle root (RFC 6962, SHA-256) over statements
 * as a {@link PackWriter} writes them, a line each without its end. A run may begin behind other
 * statements and is joined to theirs, so that several threads share the work; each has its own.
 */
public final class StatementRoot {
  private final TreeRange tree;
  private final StatementLine line;

  /**
   * Begins a run.
   *
   * @param before statements that come before it
   */
  public StatementRoot(Register register, long before) {
    this(new StatementLine(register), before);
  }

  private StatementRoot(StatementLine line, long before) {
    this.tree = new TreeRange(before);
    this.line = line;
  }

  /** Begins another run for the same thread. */
  public StatementRoot another(long before) {
    return new StatementRoot(line, before);
  }

  public void add(StatementRow row, String evidence) {
    line.add(row, evidence, tree);
  }

  /** Adds a run that begins where this one ends. */
  public void add(StatementRoot next) {
    tree.add(next.tree);
  }

  /** Statements in the run. */
  public long statements() {
    return tree.leaves();
  }

  /** The root as hex; the run must begin with the first statement. */
  public String root() {
    return tree.root().hex();
  }
}
