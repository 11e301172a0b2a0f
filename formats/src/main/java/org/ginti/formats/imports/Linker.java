// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;

/**
 * Links what a channel prints to the candidates of a contest and enters each link, with how it is
 * known, into the draft. First the candidate map, then the name, then, for a party with one
 * candidate in the contest, the party. What none of them settles stays unlinked.
 */
public final class Linker {
  private final PackDraft draft;
  private final CandidateMap map;
  private final Problems problems;
  private final Set<PackDraft.Link> entered = new HashSet<>();

  public Linker(PackDraft draft, CandidateMap map, Problems problems) {
    this.draft = draft;
    this.map = map;
    this.problems = problems;
    entered.addAll(draft.links());
  }

  /** The candidates that printed names mean, in their order. */
  public List<Optional<CandidateId>> names(
      int contest, ChannelId channel, List<NameMatch.Printed> names) {
    return names(contest, channel, names, names.stream().map(NameMatch.Printed::name).toList());
  }

  /**
   * As {@link #names(int, ChannelId, List)}, where a label other than the name is kept: a party
   * where no name is printed, which then is empty.
   */
  public List<Optional<CandidateId>> names(
      int contest, ChannelId channel, List<NameMatch.Printed> names, List<String> labels) {
    var ballot = draft.register().ballot(contest);
    var id = draft.register().contest(contest).id();
    var byName = NameMatch.match(names, ballot);
    var found = new ArrayList<Optional<CandidateId>>();
    var taken = new HashSet<CandidateId>();
    for (int i = 0; i < names.size(); i++) {
      var match = byName.get(i);
      Optional<CandidateId> candidate = mapped(contest, channel, labels.get(i));
      if (candidate.isEmpty() && match.isPresent()) {
        candidate = enter(id, channel, labels.get(i), ballot, match.get());
      }
      candidate.ifPresent(taken::add);
      found.add(candidate);
    }
    for (int i = 0; i < names.size(); i++) {
      if (found.get(i).isEmpty()) {
        String label = labels.get(i);
        found.set(
            i,
            NameMatch.onlyOfParty(names.get(i).party(), ballot)
                .filter(m -> taken.add(ballot.get(m.candidate()).id()))
                .flatMap(m -> enter(id, channel, label, ballot, m)));
      }
    }
    return found;
  }

  /** The candidate that the map gives for a label, such as the heading of a column. */
  public Optional<CandidateId> mapped(int contest, ChannelId channel, String label) {
    var id = draft.register().contest(contest).id();
    return map.find(id, label).flatMap(row -> resolve(contest, channel, label, row));
  }

  private Optional<CandidateId> resolve(
      int contest, ChannelId channel, String label, CandidateMap.Row row) {
    var ballot = draft.register().ballot(contest);
    var id = draft.register().contest(contest).id();
    Optional<CandidateId> candidate =
        ballot.stream()
            .map(Candidate::id)
            .filter(c -> c.value().equals(row.candidate()))
            .findFirst()
            .or(() ->
                NameMatch.match(row.candidate(), Optional.empty(), ballot)
                    .map(m -> ballot.get(m.candidate()).id()));
    if (candidate.isPresent()) {
      enter(new PackDraft.Link(id, channel, label, candidate.get().value(), row.source()));
    } else if (row.candidate().matches("L?[0-9]+") && !ballot.isEmpty()) {
      problems.error(
          row.file(),
          row.line(),
          "candidate",
          row.candidate(),
          "contest " + id + " has no candidate of this number");
    } else {
      problems.warning(
          row.file(),
          row.line(),
          "candidate",
          row.candidate(),
          "no one candidate of contest " + id + " in the pack; '" + label + "' stays unlinked");
    }
    return candidate;
  }

  private Optional<CandidateId> enter(
      ContestId contest,
      ChannelId channel,
      String label,
      List<Candidate> ballot,
      NameMatch.Match match) {
    CandidateId candidate = ballot.get(match.candidate()).id();
    enter(new PackDraft.Link(contest, channel, label, candidate.value(), match.how().text()));
    return Optional.of(candidate);
  }

  private void enter(PackDraft.Link link) {
    if (!link.label().isEmpty() && entered.add(link)) {
      draft.add(link);
    }
  }
}
