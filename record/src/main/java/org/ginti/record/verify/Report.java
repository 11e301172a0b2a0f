// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a verification found; filled by several threads. */
public final class Report {
  /** How a check ended. */
  public enum Status {
    /** Nothing to check, or not asked for; {@link #note} says why. */
    SKIPPED,
    HOLDS,
    /** A part it needs is missing. */
    INCOMPLETE,
    FAILED
  }

  /**
   * Something that does not hold.
   *
   * @param index of the entry it is about, or -1
   * @param missing true where something is not there, rather than wrong
   */
  public record Finding(Check check, long index, String what, boolean missing) {
    @Override
    public String toString() {
      return check + (index < 0 ? "" : " entry " + index) + ": " + what;
    }
  }

  /** Findings kept of each check; all are counted. */
  public static final int KEPT = 100;

  private final Map<Check, Status> status = new EnumMap<>(Check.class);
  private final Map<Check, String> notes = new EnumMap<>(Check.class);
  private final Map<Check, Long> counts = new EnumMap<>(Check.class);
  private final List<Finding> findings = new ArrayList<>();
  private long size = -1;
  private String root = "";
  private String origin = "";

  /** The check was done; it holds unless something is or was found. */
  public synchronized void done(Check check, String note) {
    status.merge(check, Status.HOLDS, Report::worse);
    notes.put(check, note);
  }

  /** The check was not done, and why. */
  public synchronized void skipped(Check check, String why) {
    status.merge(check, Status.SKIPPED, Report::worse);
    notes.put(check, why);
  }

  /** Something is wrong; {@code index} is the entry, or -1. */
  public synchronized void failed(Check check, long index, String what) {
    add(new Finding(check, index, what, false), Status.FAILED);
  }

  /** Something is not there; {@code index} is the entry, or -1. */
  public synchronized void missing(Check check, long index, String what) {
    add(new Finding(check, index, what, true), Status.INCOMPLETE);
  }

  private void add(Finding finding, Status worst) {
    status.merge(finding.check(), worst, Report::worse);
    long n = counts.merge(finding.check(), 1L, Long::sum);
    if (n <= KEPT) {
      findings.add(finding);
    }
  }

  private static Status worse(Status a, Status b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  synchronized void tree(String origin, long size, String root) {
    this.origin = origin;
    this.size = size;
    this.root = root;
  }

  public synchronized Status status(Check check) {
    return status.getOrDefault(check, Status.SKIPPED);
  }

  /** What was looked at, or why not. */
  public synchronized String note(Check check) {
    return notes.getOrDefault(check, "");
  }

  /** Findings of a check, kept or not. */
  public synchronized long count(Check check) {
    return counts.getOrDefault(check, 0L);
  }

  /** By check, then by entry. */
  public synchronized List<Finding> findings() {
    return findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::check).thenComparingLong(Finding::index))
        .toList();
  }

  /** Size of the signed tree, or -1 where no checkpoint could be read. */
  public synchronized long size() {
    return size;
  }

  /** Root of the signed tree in base64. */
  public synchronized String root() {
    return root;
  }

  public synchronized String origin() {
    return origin;
  }

  /** 0 when all that was checked holds, 1 when a check failed, 2 when only parts are missing. */
  public synchronized int exitCode() {
    if (status.containsValue(Status.FAILED)) {
      return 1;
    }
    return status.containsValue(Status.INCOMPLETE) ? 2 : 0;
  }
}
