// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Statement;

/** A pack in the making: a register that grows, declarations, and statements streamed to a sink. */
public final class PackDraft {
  private final Register register;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StatementSink sink;
  private long seq;

  /**
   * Who says which candidate a label means: the party column of a station file, a name spelt in
   * another way.
   *
   * @param label as printed by the channel
   * @param how the source of the link: a file, {@code same name}, {@code same name, other spelling}
   */
  public record Link(
      ContestId contest, ChannelId channel, String label, String candidate, String how) {}

  /** Begins after the statement {@code seq}: 0 for an empty pack. */
  public PackDraft(Register register, long seq, StatementSink sink) {
    this.register = register;
    this.seq = seq;
    this.sink = sink;
  }

  public Register register() {
    return register;
  }

  /** Seq of the last statement added. */
  public long seq() {
    return seq;
  }

  /** Counts a statement that was written past the draft and returns its seq. */
  long next() {
    return ++seq;
  }

  /** Appends a statement and returns its seq. */
  public long add(
      ContestId contest,
      ChannelId channel,
      Scope scope,
      Mode mode,
      Optional<Instant> statedAt,
      Figures figures,
      Progress progress,
      Precision precision,
      long supersedes,
      String evidence)
      throws IOException {
    var s =
        new Statement(
            seq + 1,
            contest,
            channel,
            scope,
            mode,
            statedAt,
            figures,
            progress,
            precision,
            supersedes,
            evidence);
    sink.accept(s);
    return ++seq;
  }

  public void add(Declaration declaration) {
    declarations.add(declaration);
  }

  public List<Declaration> declarations() {
    return Collections.unmodifiableList(declarations);
  }

  public void add(Link link) {
    links.add(link);
  }

  public List<Link> links() {
    return Collections.unmodifiableList(links);
  }
}
