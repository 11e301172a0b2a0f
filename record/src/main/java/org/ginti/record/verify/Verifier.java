// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Verifies a record, all checks in order; what it is asked for is set before {@link #run}. */
public final class Verifier {
  /** A checkpoint that somebody kept, and how to call it. */
  private record Older(String name, byte[] note) {}

  private final RecordFiles files;
  private final Report report = new Report();
  private final List<Older> older = new ArrayList<>();
  private @Nullable VerifierKey trusted;
  private @Nullable Recompute recompute;
  private long entries = -1;
  private LongConsumer progress = n -> {};

  public Verifier(RecordFiles files) {
    this.files = files;
  }

  /** The key the log must have signed with; without it the record's own policy is believed. */
  public Verifier trusting(VerifierKey key) {
    trusted = key;
    return this;
  }

  /** A checkpoint seen earlier, which the log must still go on from. */
  public Verifier since(String name, byte[] note) {
    older.add(new Older(name, note));
    return this;
  }

  /** How results are made from entries; without it only the log itself is checked. */
  public Verifier recomputing(Recompute how) {
    recompute = how;
    return this;
  }

  /** Entries there are, where more are kept than the checkpoint signs. */
  public Verifier entries(long count) {
    entries = count;
    return this;
  }

  /** Is told how many entries were read. */
  public Verifier telling(LongConsumer entriesRead) {
    progress = entriesRead;
    return this;
  }

  /** Runs all checks; throws only where reading fails in a way that says nothing of the record. */
  public Report run() throws IOException {
    byte[] bytes = files.read("checkpoint");
    if (bytes == null) {
      report.missing(Check.V01, -1, "checkpoint is missing: nothing says what the log should be");
      return report;
    }
    VerifierKey key;
    Checkpoint signed;
    try {
      key = key(bytes);
      signed = Checkpoint.open(bytes, key);
    } catch (TlogException e) {
      report.failed(Check.V01, -1, "checkpoint: " + e.getMessage());
      return report;
    }
    report.tree(signed.origin(), signed.size(), signed.root().base64());
    report.done(
        Check.V01,
        trusted == null ? "key taken from the record itself: " + key : "key given: " + key);
    if (entries >= 0 && entries < signed.size()) {
      report.failed(
          Check.V05,
          entries,
          "entries end here; the checkpoint signs " + signed.size() + " of them");
      return report;
    }
    long size = Math.max(entries, signed.size());
    var pass = new LogPass(files, report, size);
    pass.run(progress);
    var tiles = new TileNodes(path -> files.read(path.path()), size);
    root(signed, size, pass, tiles);
    older(key, signed, tiles);
    others(signed, key, size, pass.others(), tiles);
    return report;
  }

  private VerifierKey key(byte[] checkpoint) throws IOException {
    byte[] text = files.read("policy");
    if (text == null) {
      report.skipped(Check.V02, "there is no policy");
      if (trusted == null) {
        throw new TlogException("without a policy the key of the log must be given");
      }
      return trusted;
    }
    var policy = Policy.parse(text);
    VerifierKey named = policy.logs().getFirst();
    VerifierKey key = trusted == null ? named : trusted;
    if (!key.equals(named)) {
      throw new TlogException("the policy names the key " + named + ", expected " + key);
    }
    if (policy.quorum().equals(Policy.NONE)) {
      report.skipped(Check.V02, "the policy asks for no witness");
      return key;
    }
    var verdict = policy.verify(Note.parse(checkpoint));
    if (verdict.quorum()) {
      report.done(Check.V02, verdict.witnesses().size() + " witnesses");
    } else {
      report.failed(
          Check.V02,
          -1,
          verdict.witnesses().size() + " witnesses signed; the policy asks for " + policy.quorum());
    }
    return key;
  }

  private void root(Checkpoint signed, long size, LogPass pass, TileNodes tiles)
      throws IOException {
    Hash computed = size == signed.size() ? pass.root() : rootAt(Check.V05, signed.size(), tiles);
    if (computed == null) {
      return;
    }
    if (computed.equals(signed.root())) {
      long unsigned = size - signed.size();
      report.done(
          Check.V05,
          signed.size() + " entries" + (unsigned == 0 ? "" : ", " + unsigned + " not yet signed"));
    } else {
      report.failed(
          Check.V05,
          -1,
          "the tree of the entries has root " + computed.base64() + ", signed is " + signed.root());
    }
  }

  /** The root at a size from the published tiles, or null where they do not give one. */
  private @Nullable Hash rootAt(Check check, long size, TileNodes tiles) {
    try {
      return Proofs.root(size, tiles);
    } catch (IOException e) {
      report.missing(check, -1, "no root at size " + size + ": " + e.getMessage());
      return null;
    }
  }

  private void older(VerifierKey key, Checkpoint signed, TileNodes tiles) throws IOException {
    for (String name : files.list("checkpoints")) {
      byte[] note = files.read("checkpoints/" + name);
      if (note != null) {
        older.add(new Older("checkpoints/" + name, note));
      }
    }
    for (var old : older) {
      try {
        var checkpoint = Checkpoint.open(old.note(), key);
        Hash root =
            checkpoint.size() > signed.size() ? null : rootAt(Check.V06, checkpoint.size(), tiles);
        if (checkpoint.size() > signed.size()) {
          report.failed(
              Check.V06,
              signed.size(),
              old.name() + " signs " + checkpoint.size() + " entries, more than there are now");
        } else if (root != null && !root.equals(checkpoint.root())) {
          report.failed(
              Check.V06,
              -1,
              old.name() + " signs another tree of " + checkpoint.size() + " entries: a fork");
        }
      } catch (TlogException e) {
        report.failed(Check.V06, -1, old.name() + ": " + e.getMessage());
      }
    }
    if (older.isEmpty()) {
      report.skipped(Check.V06, "no older checkpoint was given");
    } else {
      report.done(Check.V06, older.size() + " older checkpoints");
    }
  }

  /** What entries that are no statements say, and what follows from all of them. */
  private void others(
      Checkpoint signed, VerifierKey key, long size, List<Bundle.Other> others, TileNodes tiles)
      throws IOException {
    var source = new TiledEntries(files, size, others);
    var approvals = new Approvals(source, signed.origin());
    var view = new EntryView();
    int approved = 0;
    int publishes = 0;
    Bundle.Other last = null;
    for (var other : others) {
      view.parse(other.entry(), 0, other.entry().length);
      if ((view.kind() == org.ginti.record.Kind.GENESIS) != (other.index() == 0)) {
        report.failed(Check.V07, other.index(), "the genesis is entry 0 and no other");
      }
      try {
        switch (view.kind()) {
          case GENESIS -> genesis(view, signed, key);
          case KEY -> fail(Check.V10, other.index(), approvals.key(view));
          case APPROVE -> {
            approved++;
            fail(Check.V10, other.index(), approvals.approve(other.index(), view));
          }
          case PUBLISH -> {
            publishes++;
            last = other;
            publish(other.index(), view, tiles);
          }
          default -> {}
        }
      } catch (IOException e) {
        report.missing(Check.V10, other.index(), String.valueOf(e.getMessage()));
      }
    }
    report.done(Check.V10, approved + " approvals");
    report.done(Check.V11, publishes + " times published");
    new Published(files, report, recompute).run(source, size, last);
  }

  private void genesis(EntryView view, Checkpoint signed, VerifierKey key) {
    if (!view.text(Field.ORIGIN).equals(signed.origin())) {
      report.failed(Check.V01, 0, "the genesis is of the log " + view.text(Field.ORIGIN));
    }
    if (!view.text(Field.KEY).equals(key.toString())) {
      report.failed(Check.V01, 0, "the genesis names the key " + view.text(Field.KEY));
    }
  }

  private void publish(long index, EntryView view, TileNodes tiles) {
    long size = view.number(Field.SIZE);
    if (size > index) {
      report.failed(Check.V11, index, "it publishes " + size + " entries, more than there were");
      return;
    }
    Hash root = rootAt(Check.V11, size, tiles);
    if (root != null && !root.base64().equals(view.text(Field.ROOT))) {
      report.failed(
          Check.V11, index, "it names a root at size " + size + " that the log never had");
    }
  }

  private void fail(Check check, long index, @Nullable String fault) {
    if (fault != null) {
      report.failed(check, index, fault);
    }
  }
}
