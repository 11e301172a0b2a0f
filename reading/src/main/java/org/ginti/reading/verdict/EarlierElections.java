// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Name;
import org.ginti.model.PreviousResult;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;

/** The earlier results that a register holds, as elections of their own. */
final class EarlierElections {
  private static final SourceId SOURCE = new SourceId("earlier-results");
  private static final ChannelId CHANNEL = new ChannelId("earlier-results/table");

  private EarlierElections() {}

  static List<Tabulation> of(Register register) {
    var byElection = new LinkedHashMap<String, List<PreviousResult>>();
    for (PreviousResult result : register.previous()) {
      byElection
          .computeIfAbsent(result.election() + "\n" + result.body(), k -> new ArrayList<>())
          .add(result);
    }
    return byElection.values().stream().map(results -> tabulated(results, register)).toList();
  }

  private static Tabulation tabulated(List<PreviousResult> results, Register now) {
    Register then = register(results.getFirst(), now);
    var byContest = new LinkedHashMap<String, List<PreviousResult>>();
    for (PreviousResult r : results) {
      byContest.computeIfAbsent(r.contest(), k -> new ArrayList<>()).add(r);
    }
    byContest.forEach((number, ballot) -> contest(number, ballot, then));
    now.parties().forEach(then::add);
    var tabulation = new Tabulation(then);
    byContest.forEach((number, ballot) -> say(number, ballot, tabulation));
    return tabulation;
  }

  private static Register register(PreviousResult any, Register now) {
    Election e = now.election();
    var body =
        e.bodies().stream()
            .filter(b -> b.id().equals(any.body()))
            .findFirst()
            .orElse(e.bodies().getFirst());
    var then =
        new Register(
            new Election(
                new ElectionId(any.election()),
                Name.of(any.election()),
                e.jurisdiction(),
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                e.zone()));
    then.add(new Source(SOURCE, Source.Kind.AGGREGATOR, "Earlier results", "", ""));
    then.add(new Channel(CHANNEL, SOURCE, Form.TABLE, Authority.FINAL, "Earlier results"));
    return then;
  }

  private static ContestId id(String number) {
    return new ContestId(number);
  }

  private static void contest(String number, List<PreviousResult> ballot, Register then) {
    PreviousResult any = ballot.getFirst();
    int contest =
        then.add(
            new Contest(
                id(number),
                then.election().bodies().getFirst().id(),
                number,
                Name.of(any.contestName()),
                "",
                "",
                "",
                Figures.UNKNOWN));
    for (int i = 0; i < ballot.size(); i++) {
      PreviousResult r = ballot.get(i);
      then.add(
          contest,
          new Candidate(
              candidate(i), Name.of(r.candidate()), true, r.party(), r.partyPrinted(), "", ""));
    }
  }

  private static CandidateId candidate(int place) {
    return new CandidateId("L" + (place + 1));
  }

  private static void say(String number, List<PreviousResult> ballot, Tabulation to) {
    var row = new StatementRow();
    row.clear(ballot.size());
    row.seq = 1;
    row.contest = to.register().contestIndex(id(number));
    row.channel = 0;
    row.progress = Progress.COMPLETE;
    boolean any = false;
    for (int i = 0; i < ballot.size(); i++) {
      row.votes[i] = ballot.get(i).votes();
      any |= row.votes[i] != Figures.UNKNOWN;
    }
    if (any) {
      to.accept(row);
    }
    for (int i = 0; i < ballot.size(); i++) {
      if (ballot.get(i).won()) {
        to.declare(
            new Declaration(
                1,
                id(number),
                Declaration.Kind.DECLARED,
                SOURCE,
                Optional.empty(),
                List.of(candidate(i)),
                Optional.of(CHANNEL),
                ""));
      }
    }
  }
}
