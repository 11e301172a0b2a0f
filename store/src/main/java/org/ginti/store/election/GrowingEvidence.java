// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.pack.StatementRoot;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonException;

/**
 * One election of a record that grows: all that is there is played first, then what comes behind,
 * without reading the rest again. For one thread.
 */
public final class GrowingEvidence {
  private final EntrySource source;
  private final byte[] election;
  private final RecordEvidence evidence;
  private final RowReader reader;
  private final StatementRoot root;
  private final EntryView view = new EntryView();
  private long size;

  private GrowingEvidence(EntrySource source, String election, RecordEvidence evidence)
      throws IOException {
    this.source = source;
    this.election = election.getBytes(StandardCharsets.UTF_8);
    this.evidence = evidence;
    this.size = evidence.size();
    this.reader = evidence.reader();
    this.root = new StatementRoot(evidence.register(), 0);
  }

  /** Reads the first {@code size} entries; nothing is played yet. */
  public static GrowingEvidence open(EntrySource source, String election, long size)
      throws IOException, BadInputException {
    return new GrowingEvidence(source, election, RecordEvidence.open(source, election, size));
  }

  /** As it was when it was opened. */
  public RecordEvidence opened() {
    return evidence;
  }

  /** Plays all that was there when it was opened; to be called once, before {@link #advance}. */
  public void play(Evidence.Play play) throws IOException, BadInputException {
    evidence.replay(play);
    evidence.forEachCited((row, cited) -> {
      root.add(row, cited);
      return true;
    });
  }

  /** Entries played. */
  public long size() {
    return size;
  }

  /** Names what was played: see {@link org.ginti.formats.evidence.Loaded#root}. */
  public String root() {
    return root.root();
  }

  /** Statements that count. */
  public long statements() {
    return root.statements();
  }

  /**
   * Plays what has come, up to a size.
   *
   * @return false where something came that changes what was played before, such as a retraction or
   *     an item of the register: this one is spent then, open another
   */
  public boolean advance(long to, Evidence.Play play) throws IOException, BadInputException {
    boolean[] same = {true};
    try {
      source.read(
          size, to, (index, b, from, end) -> same[0] = same[0] && take(play, index, b, from, end));
    } catch (RowReader.DamagedException e) {
      throw RecordEvidence.damaged(e);
    }
    size = to;
    return same[0];
  }

  private boolean take(Evidence.Play play, long index, byte[] b, int from, int to)
      throws IOException {
    try {
      view.parse(b, from, to);
    } catch (JsonException e) {
      throw new RowReader.DamagedException(index, e);
    }
    Kind kind = view.kind();
    boolean ours = view.has(Field.ELECTION) && view.is(Field.ELECTION, election);
    return switch (kind) {
      case STATEMENT, CORRECT -> {
        if (ours) {
          statement(play, kind, index, b, from, to);
        }
        yield true;
      }
      case DECLARE -> !ours || declaration(play, index, b, from, to);
      case REGISTER, RETRACT -> !ours;
      case APPROVE -> !evidence.waits();
      case GENESIS, KEY, STORY, PUBLISH -> true;
    };
  }

  private void statement(Evidence.Play play, Kind kind, long index, byte[] b, int from, int to)
      throws IOException {
    var places = evidence.places();
    places.add(index);
    if (!evidence.needsApproval(kind) && reader.read(index, places.count(), b, from, to)) {
      root.add(reader.row, reader.evidence());
      play.place(index);
      play.statement(reader.row);
    }
  }

  private boolean declaration(Evidence.Play play, long index, byte[] b, int from, int to)
      throws IOException {
    if (!evidence.needsApproval(Kind.DECLARE)) {
      var place = new Approvals.Place(index, view.at());
      var declaration =
          evidence.declaration(new Others.Declared(place, index, Arrays.copyOfRange(b, from, to)));
      if (declaration != null) {
        play.place(index);
        play.declaration(declaration);
      }
    }
    return true;
  }
}
