// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.List;

/**
 * What a log says of itself, C2SP tlog-checkpoint: the text of a signed note.
 *
 * @param origin name of the log: one line, not empty
 * @param size leaves of the tree
 * @param root of the tree of that size
 * @param extensions lines behind these; kept as they were read, never written
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("an origin is one line: " + origin);
    }
    if (size < 0) {
      throw new IllegalArgumentException("a tree of " + size + " leaves");
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads the text of a note; verifies nothing.
   *
   * @throws TlogException where it is not a checkpoint
   */
  public static Checkpoint parse(String text) throws TlogException {
    if (!text.endsWith("\n")) {
      throw new TlogException("the last line of the checkpoint does not end");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new TlogException(
          "a checkpoint is origin, size and root, each on a line; found "
              + lines.size()
              + (lines.size() == 1 ? " line" : " lines"));
    }
    if (lines.stream().anyMatch(String::isEmpty)) {
      throw new TlogException("the checkpoint has an empty line");
    }
    return new Checkpoint(
        lines.get(0),
        Decimal.parse(lines.get(1), "the size of the tree"),
        Hash.base64(lines.get(2)),
        lines.subList(3, lines.size()));
  }

  /**
   * Reads and verifies the checkpoint of a log whose key has the origin as its name.
   *
   * @throws TlogException where the note is malformed, the key has not signed it, or the origin is
   *     another
   */
  public static Checkpoint open(byte[] note, VerifierKey log) throws TlogException {
    Note read = Note.parse(note);
    read.open(List.of(log));
    Checkpoint checkpoint = parse(read.text());
    if (!checkpoint.origin.equals(log.name())) {
      throw new TlogException(
          "a checkpoint of "
              + TlogException.shown(checkpoint.origin)
              + ", expected one of "
              + log.name());
    }
    return checkpoint;
  }

  /** The text to be signed: origin, size, root, each with its line end. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
