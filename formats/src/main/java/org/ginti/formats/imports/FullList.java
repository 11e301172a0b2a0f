// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.SourceId;

/**
 * Enters a list that names every candidate of a contest with the votes: as the ballot where there
 * is none, else linked to it.
 */
public final class FullList {
  private final ImportOptions options;
  private final PackDraft draft;
  private final Roll roll;
  private final Linker linker;
  private final Problems problems;
  private final SourceId source;
  private final ChannelId channel;
  private final boolean adds;

  /**
   * One candidate of the list.
   *
   * @param votes or {@link Figures#UNKNOWN}
   */
  public record Line(long row, String name, String printed, PartyId party, int votes) {}

  /** {@code adds}: those who are not on a standing ballot are put there as listed candidates. */
  public FullList(
      ImportOptions options,
      PackDraft draft,
      Roll roll,
      Linker linker,
      Problems problems,
      SourceId source,
      ChannelId channel,
      boolean adds) {
    this.options = options;
    this.draft = draft;
    this.roll = roll;
    this.linker = linker;
    this.problems = problems;
    this.source = source;
    this.channel = channel;
    this.adds = adds;
  }

  /** Enters one contest whose list tells no time. */
  public void enter(int contest, String file, List<Line> lines, Map<Figure, Integer> other)
      throws IOException {
    enter(contest, file, lines, other, Optional.empty());
  }

  /** Enters the list of one contest as a statement on all of it. */
  public void enter(
      int contest,
      String file,
      List<Line> lines,
      Map<Figure, Integer> other,
      Optional<Instant> statedAt)
      throws IOException {
    var ids = ids(contest, file, lines);
    var votes = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.votes() == Figures.UNKNOWN) {
        continue;
      }
      if (ids.get(i).isPresent()) {
        votes.put(ids.get(i).get(), line.votes());
      } else {
        unlinked.put(free(line.name(), unlinked), line.votes());
      }
    }
    ContestId id = draft.register().contest(contest).id();
    long seq =
        draft.add(
            id,
            channel,
            new Scope.Whole(),
            Mode.BOTH,
            statedAt,
            new Figures(votes, unlinked, other, Map.of(), Map.of()),
            Progress.COMPLETE,
            Precision.EXACT,
            0,
            file + "#" + lines.getFirst().row());
    if (options.declaredBy().isPresent()) {
      declare(id, file, lines.getFirst().row(), votes, seq);
    }
  }

  /** Two people of one name keep two labels. */
  private static String free(String name, Map<String, Integer> taken) {
    String label = name;
    for (int i = 2; taken.containsKey(label); i++) {
      label = name + " (" + i + ")";
    }
    return label;
  }

  private List<Optional<CandidateId>> ids(int contest, String file, List<Line> lines) {
    var register = draft.register();
    boolean fresh = register.ballot(contest).isEmpty();
    List<Optional<CandidateId>> ids = new ArrayList<>();
    if (fresh) {
      for (Line line : lines) {
        ids.add(Optional.of(list(contest, line)));
      }
      return ids;
    }
    var printed =
        lines.stream().map(l -> new NameMatch.Printed(l.name(), mapped(l.party()))).toList();
    ids.addAll(linker.names(contest, channel, printed));
    int missing = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).isEmpty()) {
        missing++;
        if (adds) {
          ids.set(i, Optional.of(list(contest, lines.get(i))));
        }
      }
    }
    if (missing > 0) {
      problems.warning(
          file,
          lines.getFirst().row(),
          "",
          register.contest(contest).id() + ": " + missing + " of " + lines.size(),
          adds
              ? "names that are on the ballot under no certain spelling; added as listed candidates"
              : "names that are on the ballot under no certain spelling; kept unlinked");
    }
    return ids;
  }

  private CandidateId list(int contest, Line line) {
    int n = draft.register().ballot(contest).size() + 1;
    while (draft.register().candidateIndex(contest, new CandidateId("L" + n)) >= 0) {
      n++;
    }
    var id = new CandidateId("L" + n);
    draft
        .register()
        .add(
            contest,
            new Candidate(id, Name.of(line.name()), true, line.party(), line.printed(), "", ""));
    return id;
  }

  private Optional<PartyId> mapped(PartyId id) {
    return Optional.ofNullable(draft.register().party(id)).filter(Party::mapped).map(Party::id);
  }

  private void declare(
      ContestId contest, String file, long row, Map<CandidateId, Integer> votes, long seq) {
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var first = votes.keySet().stream().filter(c -> votes.getOrDefault(c, 0) == most).toList();
    if (first.size() != 1) {
      problems.warning(
          file,
          row,
          "votes",
          contest.value(),
          "no one candidate has most votes, so nobody is declared");
      return;
    }
    draft.add(
        new Declaration(
            seq,
            contest,
            Declaration.Kind.DECLARED,
            roll.declarer(source),
            roll.declaredOn(),
            first,
            Optional.of(channel),
            "most votes on the list"));
  }
}
