// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/**
 * What one source says about one contest, before its names are linked.
 *
 * @param row of the file, or 0
 */
record Claim(
    int contest,
    ChannelId channel,
    Scope scope,
    Mode mode,
    Optional<Instant> statedAt,
    List<Vote> votes,
    Map<Figure, Integer> figures,
    Progress progress,
    Precision precision,
    String file,
    long row,
    String evidence) {

  /**
   * One number beside a name.
   *
   * @param id of the ballot, where the source gives one
   * @param party as printed; empty where none is
   * @param byParty no name is printed, the party stands for its candidate
   */
  record Vote(String id, String name, String party, boolean byParty, int votes) {}
}
