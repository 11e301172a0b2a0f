// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Verifies a record, all checks in order; what it is asked for is set before {@link #run}. */
public final class Verifier {
  private static final String KEPT = "checkpoints";

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
      if (key == null) {
        report.missing(Check.V01, -1, "without a policy the key of the log must be given");
        return report;
      }
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
    var roots = new Roots(new TileNodes(path -> files.read(path.path()), size), report);
    root(signed, size, pass, roots);
    older(key, signed, roots);
    var source =
        pass.knowsOthers()
            ? new TiledEntries(files, size, pass.others())
            : new TiledEntries(files, size);
    var others = new OtherEntries(report, roots, new Approvals(source, signed.origin()));
    others.run(pass, signed, key);
    new Published(files, report, recompute).run(source, pass, others.lastPublish());
    return report;
  }

  /** The key of the log, after the policy; null where neither it nor a key is there. */
  private @Nullable VerifierKey key(byte[] checkpoint) throws IOException {
    byte[] text = files.read("policy");
    if (text == null) {
      report.skipped(Check.V02, "there is no policy");
      return trusted;
    }
    var policy = Policy.parse(text);
    if (policy.logs().isEmpty()) {
      throw new TlogException("the policy names no log");
    }
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

  private void root(Checkpoint signed, long size, LogPass pass, Roots roots) {
    long unsigned = size - signed.size();
    String what =
        signed.size() + " entries" + (unsigned == 0 ? "" : ", " + unsigned + " not yet signed");
    if (unsigned > 0) {
      roots.compare(
          Check.V05,
          -1,
          signed.size(),
          signed.root().base64(),
          "the first " + signed.size() + " entries have another root than was signed");
      report.done(Check.V05, what);
      return;
    }
    Hash computed = pass.root();
    if (computed != null && !computed.equals(signed.root())) {
      report.failed(
          Check.V05,
          -1,
          "the tree of the entries has root " + computed.base64() + ", signed is " + signed.root());
    }
    report.done(Check.V05, what);
  }

  private void older(VerifierKey key, Checkpoint signed, Roots roots) throws IOException {
    for (String name : files.list(KEPT)) {
      byte[] note = files.read(KEPT + "/" + name);
      if (note != null) {
        older.add(new Older(KEPT + "/" + name, note));
      }
    }
    for (var old : older) {
      try {
        older(old.name(), Checkpoint.open(old.note(), key), signed, roots);
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

  private void older(String name, Checkpoint old, Checkpoint signed, Roots roots) {
    long size = old.size();
    if (name.startsWith(KEPT + "/") && !name.equals(KEPT + "/" + size)) {
      report.failed(Check.V06, -1, name + " signs " + size + " entries, not as many as its name");
    }
    if (size > signed.size()) {
      report.failed(
          Check.V06, signed.size(), name + " signs " + size + " entries, more than there are now");
    } else {
      roots.compare(
          Check.V06,
          -1,
          size,
          old.root().base64(),
          name + " signs another tree of " + size + " entries: a fork");
    }
  }
}
