// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Mode;

/**
 * What one outcome rests on: the integers of {@link Rule#inputs()} in that order, and a few words.
 * One object is reused from outcome to outcome; do not keep it.
 */
public final class RuleInputs {
  /** Stands for an input that nobody has stated. */
  public static final long MISSING = Long.MIN_VALUE;

  /** Stands for an input that this outcome does not use. */
  public static final long UNUSED = Long.MIN_VALUE + 1;

  private final long[] values = new long[16];
  private Rule rule = Rule.S1;
  private int size;
  private Note note = Note.NONE;
  private Mode mode = Mode.BOTH;
  private String label = "";

  RuleInputs() {}

  public Rule rule() {
    return rule;
  }

  public int size() {
    return rule.inputs().size();
  }

  public String name(int i) {
    return rule.inputs().get(i);
  }

  public long value(int i) {
    return values[i];
  }

  /** True when a number stands there. */
  public boolean given(int i) {
    return values[i] > UNUSED;
  }

  public boolean missing(int i) {
    return values[i] == MISSING;
  }

  public Note note() {
    return note;
  }

  /** Which votes the figures count. */
  public Mode mode() {
    return mode;
  }

  /** Segment, party or person of a subject without an index, or the other channel; may be empty. */
  public String label() {
    return label;
  }

  RuleInputs start(Rule next) {
    rule = next;
    size = 0;
    note = Note.NONE;
    mode = Mode.BOTH;
    label = "";
    return this;
  }

  /** A count: negative means that nobody has stated it. */
  RuleInputs count(long value) {
    values[size++] = value < 0 ? MISSING : value;
    return this;
  }

  /** A place on the ballot, given from 0 and kept from 1; negative for none. */
  RuleInputs place(int index) {
    return count(index < 0 ? -1 : index + 1);
  }

  /** Any integer, a difference for instance. */
  RuleInputs add(long value) {
    values[size++] = value;
    return this;
  }

  RuleInputs none() {
    values[size++] = UNUSED;
    return this;
  }

  RuleInputs note(Note more) {
    note = more;
    return this;
  }

  RuleInputs mode(Mode counted) {
    mode = counted;
    return this;
  }

  RuleInputs label(String text) {
    label = text;
    return this;
  }

  /** Fills what was not given. */
  RuleInputs done() {
    for (int last = rule.inputs().size(); size < last; size++) {
      values[size] = UNUSED;
    }
    return this;
  }
}
