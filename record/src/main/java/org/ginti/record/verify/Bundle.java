// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TlogException;

/**
 * One bundle of entries, checked by itself: each entry against form and schema and against the hash
 * in its tile. What is left to check in order is handed on in brief.
 */
final class Bundle implements Callable<Bundle> {
  /** Entries of one author with consecutive numbers, one behind the other among the author's. */
  record Run(String author, long first, long last, long index) {}

  /**
   * An entry that is neither a statement nor a correction.
   *
   * @param election empty where it belongs to none
   */
  record Other(long index, Kind kind, String election, byte[] entry) {}

  private final RecordFiles files;
  private final Report report;
  private final TilePath path;
  private final long first;

  /** Hashes of the leaves, as computed; where entries are missing, as the tile says. */
  byte[] hashes = new byte[0];

  final List<Run> runs = new ArrayList<>();
  final List<Other> others = new ArrayList<>();
  long firstAt = Long.MIN_VALUE;
  long lastAt = Long.MIN_VALUE;

  private boolean read;
  private boolean whole = true;
  private byte[] author = new byte[0];
  private String authorText = "";
  private long runFirst;
  private long runLast;
  private long runIndex;

  Bundle(RecordFiles files, Report report, long number, long size) {
    this.files = files;
    this.report = report;
    this.path = TilePath.at(TilePath.ENTRIES, number, size);
    this.first = number * TilePath.FULL;
  }

  long first() {
    return first;
  }

  int width() {
    return path.width();
  }

  /** True when the entries could be told apart. */
  boolean read() {
    return read;
  }

  /** True when each of the entries is one. */
  boolean whole() {
    return read && whole;
  }

  /** True when neither the entries nor their tile could be read. */
  boolean lost() {
    return hashes.length == 0;
  }

  @Override
  public Bundle call() throws IOException {
    byte[] tile = tile();
    byte[] bundle = files.read(path.path());
    if (bundle == null) {
      report.missing(Check.V03, first, path.path() + " is missing: " + path.width() + " entries");
      hashes = tile;
      return this;
    }
    byte[] computed = new byte[Hashes.SIZE * path.width()];
    var hash = new Hashes();
    var view = new EntryView();
    try {
      EntryBundle.read(
          bundle,
          path.width(),
          (i, bytes, from, to) -> {
            hash.leaf(bytes, from, to, computed, i * Hashes.SIZE);
            entry(view, first + i, bytes, from, to);
          });
    } catch (TlogException e) {
      report.failed(Check.V03, first, path.path() + ": " + e.getMessage());
      hashes = tile;
      return this;
    }
    endRun();
    read = true;
    hashes = computed;
    for (int i = 0; tile.length > 0 && i < path.width(); i++) {
      int at = i * Hashes.SIZE;
      if (!Arrays.equals(tile, at, at + Hashes.SIZE, computed, at, at + Hashes.SIZE)) {
        report.failed(
            Check.V03, first + i, "the entry does not hash to its leaf in " + tilePath().path());
      }
    }
    return this;
  }

  private TilePath tilePath() {
    return new TilePath(0, path.number(), path.width());
  }

  /** The leaves as published, empty where there are none. */
  private byte[] tile() throws IOException {
    String name = tilePath().path();
    byte[] tile = files.read(name);
    if (tile == null) {
      report.missing(Check.V03, first, name + " is missing");
      return new byte[0];
    }
    if (tile.length != Hashes.SIZE * path.width()) {
      report.failed(
          Check.V03,
          first,
          name + " has " + tile.length + " bytes, not " + Hashes.SIZE * path.width());
      return new byte[0];
    }
    return tile;
  }

  private void entry(EntryView view, long index, byte[] bytes, int from, int to) {
    try {
      view.parse(bytes, from, to);
    } catch (JsonException e) {
      report.failed(Check.V07, index, String.valueOf(e.getMessage()));
      whole = false;
      return;
    }
    if ((view.kind() == Kind.GENESIS) != (index == 0)) {
      report.failed(Check.V07, index, "the genesis is entry 0 and no other");
    }
    if (!view.is(Field.BY, author) || view.id() != runLast + 1) {
      endRun();
      if (!view.is(Field.BY, author)) {
        author = Arrays.copyOfRange(bytes, view.start(Field.BY), view.end(Field.BY));
        authorText = view.text(Field.BY);
      }
      runFirst = view.id();
      runIndex = index;
    }
    runLast = view.id();
    if (view.at() < lastAt) {
      report.failed(Check.V08, index, "its time is earlier than that of the entry before it");
    }
    if (firstAt == Long.MIN_VALUE) {
      firstAt = view.at();
    }
    lastAt = Math.max(lastAt, view.at());
    if (!view.kind().states()) {
      byte[] copy = Arrays.copyOfRange(bytes, from, to);
      others.add(new Other(index, view.kind(), view.text(Field.ELECTION), copy));
    }
  }

  private void endRun() {
    if (author.length > 0 && runFirst > 0) {
      runs.add(new Run(authorText, runFirst, runLast, runIndex));
    }
    runFirst = 0;
    runLast = 0;
  }
}
