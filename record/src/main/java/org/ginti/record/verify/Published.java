// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.TlogException;
import org.jspecify.annotations.Nullable;

/** Whether the files that are served are those the record implies. */
final class Published {
  private final RecordFiles files;
  private final Report report;
  private final @Nullable Recompute recompute;

  Published(RecordFiles files, Report report, @Nullable Recompute recompute) {
    this.files = files;
    this.report = report;
    this.recompute = recompute;
  }

  /** With the last {@code publish} entry, or null where nothing was ever published. */
  void run(TiledEntries entries, LogPass pass, Bundle.@Nullable Other last) throws IOException {
    long size = pass.size();
    Manifest manifest = null;
    if (pass.hasHole() && (last == null || last.index() < pass.lastHole())) {
      report.missing(Check.V12, pass.lastHole(), "what was published last is unknown");
    } else if (last == null && files.read(Manifest.FILE) != null) {
      report.failed(Check.V12, -1, Manifest.FILE + " is there, and no entry says it was published");
    } else if (last == null) {
      report.skipped(Check.V12, "nothing was ever published");
    } else {
      manifest = manifest(last);
    }
    if (recompute == null) {
      report.skipped(Check.V09, "not asked for");
      report.skipped(Check.V13, "not asked for");
      report.skipped(Check.V14, "not asked for");
      return;
    }
    try {
      recompute(recompute, entries, size, last, manifest);
    } catch (MissingFileException e) {
      report.missing(Check.V09, -1, String.valueOf(e.getMessage()));
    } catch (JsonException | TlogException e) {
      report.missing(Check.V09, -1, "entries that do not hold cannot be tabulated");
    }
  }

  private void recompute(
      Recompute how,
      TiledEntries entries,
      long size,
      Bundle.@Nullable Other last,
      @Nullable Manifest manifest)
      throws IOException {
    if (last == null || manifest == null) {
      how.run(entries, size, report, Recompute.Sink.NOTHING);
      report.skipped(Check.V13, "there are no published results here");
      return;
    }
    var view = new EntryView().parse(last.entry(), 0, last.entry().length);
    long published = view.number(Field.SIZE);
    // entries behind the publish entry are checked too, by a run of their own
    boolean more = size > last.index() + 1 || published != last.index();
    if (more) {
      how.run(entries, size, report, Recompute.Sink.NOTHING);
    }
    if (!view.text(Field.RULES).equals(how.rules())) {
      report.missing(
          Check.V13,
          last.index(),
          "made by another rule table ("
              + view.text(Field.RULES)
              + ", by version "
              + view.text(Field.SOFTWARE)
              + "), which this program does not have: it has "
              + how.rules());
      return;
    }
    String software = view.text(Field.SOFTWARE);
    Set<String> made = new HashSet<>();
    how.run(
        entries,
        published,
        more ? new Report() : report,
        (path, bytes) -> {
          if (how.follows(path, software)) {
            made.add(path);
            compare(path, bytes, manifest);
          }
        });
    for (String path : manifest.files().keySet()) {
      if (how.follows(path, software) && !made.contains(path)) {
        report.failed(Check.V13, -1, path + " is published and does not follow from the record");
      }
    }
    report.done(Check.V13, made.size() + " files of the first " + published + " entries");
  }

  private void compare(String path, byte[] computed, Manifest manifest) throws IOException {
    Hash listed = manifest.files().get(path);
    if (listed == null) {
      report.failed(Check.V13, -1, path + " follows from the record and is not published");
      return;
    }
    byte[] there = files.read(path);
    if (!listed.equals(Manifest.hash(computed))
        || (there != null && !Arrays.equals(there, computed))) {
      report.failed(
          Check.V13,
          -1,
          path
              + " differs from what the record implies"
              + (there == null ? "" : ": " + difference(there, computed)));
    }
  }

  /** The first line that differs, of both. */
  static String difference(byte[] published, byte[] computed) {
    int at = Arrays.mismatch(published, computed);
    if (at < 0) {
      return "not in its bytes";
    }
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += published[i] == '\n' ? 1 : 0;
    }
    return "line "
        + line
        + ": published '"
        + around(published, at)
        + "', the record implies '"
        + around(computed, at)
        + "'";
  }

  private static String around(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n' && at - from < 40) {
      from--;
    }
    int to = at;
    while (to < bytes.length && bytes[to] != '\n' && to - at < 40) {
      to++;
    }
    return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8).strip();
  }

  private @Nullable Manifest manifest(Bundle.Other last) throws IOException {
    byte[] bytes = files.read(Manifest.FILE);
    if (bytes == null) {
      if (files.published()) {
        report.missing(Check.V12, last.index(), Manifest.FILE + " is missing");
      } else {
        report.skipped(Check.V12, "there are no published files here");
      }
      return null;
    }
    var view = new EntryView().parse(last.entry(), 0, last.entry().length);
    if (!Manifest.hash(bytes).hex().equals(view.text(Field.MANIFEST))) {
      report.failed(
          Check.V12,
          last.index(),
          Manifest.FILE + " has another hash than the manifest that was published");
    }
    Manifest manifest;
    try {
      manifest = Manifest.parse(bytes);
    } catch (TlogException e) {
      report.failed(Check.V12, -1, String.valueOf(e.getMessage()));
      return null;
    }
    for (var file : manifest.files().entrySet()) {
      byte[] there = files.read(file.getKey());
      if (there == null) {
        report.missing(Check.V12, -1, file.getKey() + " is missing");
      } else if (!Manifest.hash(there).equals(file.getValue())) {
        report.failed(Check.V12, -1, file.getKey() + " has another hash than in " + Manifest.FILE);
      }
    }
    report.done(Check.V12, manifest.files().size() + " files");
    return manifest;
  }
}
