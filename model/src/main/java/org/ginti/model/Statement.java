// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What one source said, at one time, about the votes in one scope of one contest. Immutable.
 *
 * @param seq its place in the pack, from 1; names it
 * @param statedAt when the source said it; empty where nothing tells
 * @param evidence where to look: file and row, or an address; may be empty
 * @param supersedes the seq of the statement it corrects; 0 for none
 */
public record Statement(
    long seq,
    ContestId contest,
    ChannelId channel,
    Scope scope,
    Mode mode,
    Optional<Instant> statedAt,
    Figures figures,
    Progress progress,
    Precision precision,
    long supersedes,
    String evidence) {
  public Statement {
    if (seq < 1 || supersedes < 0 || supersedes == seq) {
      throw new IllegalArgumentException("statement " + seq + " supersedes " + supersedes);
    }
    Text.requireName(evidence, "evidence");
  }
}
