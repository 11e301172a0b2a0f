// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.FlatRows;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.pages.words.Sentences;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * What happened as flat rows for machines: {@code seq} is how many entries the record had when it
 * was told, {@code statement} the place of the statement among those of the election.
 */
public final class EventRows {
  public static final List<Column> COLUMNS =
      Stream.of(
              Column.of("seq:integer statement:integer time"),
              FlatRows.EVENTS,
              Column.of("sentence sentence_hi sentence_ur"))
          .flatMap(List::stream)
          .toList();

  private final Register register;
  private final List<Sentences> sentences;

  public EventRows(Register register) {
    this(register, l -> new Sentences(register, new Words(l, register.election().jurisdiction())));
  }

  /** With sentences that are there already: making them takes longer than saying them. */
  EventRows(Register register, Function<Lang, Sentences> sentences) {
    this.register = register;
    this.sentences = Arrays.stream(Lang.values()).map(sentences).toList();
  }

  public List<@Nullable Object> row(Edition.Told told) {
    Event e = told.event();
    var row = new ArrayList<@Nullable Object>();
    row.add(told.entries());
    row.add(e.seq());
    row.add(e.time() == StatementRow.NO_TIME ? null : Instant.ofEpochMilli(e.time()).toString());
    row.addAll(FlatRows.of(register, e));
    for (Sentences s : sentences) {
      row.add(s.of(e, told.by()));
    }
    return row;
  }
}
