// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Contest;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Materiality;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** What the rules ask of one contest, looked up once. */
final class Facts {
  final ContestEvidence evidence;
  final Register register;
  final int contest;
  final Contest seat;
  final Election.Body body;
  final Jurisdiction jurisdiction;
  final List<Tally> tallies;
  final Standing standing;

  /** Candidates are missing from the ballot held. */
  final boolean openBallot;

  /** First day of the poll; null where nobody says, then the law of today applies. */
  final @Nullable LocalDate pollDay;

  /** By index of the channel; null where it has said nothing. */
  final @Nullable ChannelSums[] sums;

  Facts(ContestEvidence evidence) {
    this.evidence = evidence;
    register = evidence.register();
    contest = evidence.contest();
    seat = register.contest(contest);
    body = register.body(seat);
    jurisdiction = register.election().jurisdiction();
    tallies = evidence.tallies();
    standing = evidence.standing();
    var days = register.election().pollDays();
    pollDay = days.isEmpty() ? null : days.getFirst();
    openBallot = findOpenBallot();
    sums = new @Nullable ChannelSums[register.channels().size()];
  }

  /**
   * True where the ballot held is only a list of those whom some source names, and a form says that
   * there are more: their votes are unknown.
   */
  private boolean findOpenBallot() {
    boolean listed = register.ballot(contest).stream().anyMatch(Candidate::listed);
    for (Tally t : tallies) {
      if (listed && anyMode(t, Figure.CANDIDATES) > candidates()) {
        return true;
      }
    }
    return false;
  }

  /** Every candidate of the ballot is named. */
  boolean complete(Tally t) {
    return t.complete() && !openBallot;
  }

  boolean before(LocalDate law) {
    return pollDay != null && pollDay.isBefore(law);
  }

  int candidates() {
    return register.ballot(contest).size();
  }

  Form form(int channel) {
    return register.channel(channel).form();
  }

  String channelId(int channel) {
    return register.channel(channel).id().value();
  }

  @Nullable Tally tally(int channel) {
    for (Tally t : tallies) {
      if (t.channel() == channel) {
        return t;
      }
    }
    return null;
  }

  @Nullable Tally best() {
    return standing.tally().orElse(null);
  }

  /** The first tally on a form, best authority first. */
  @Nullable Tally onForm(Form form) {
    for (Tally t : tallies) {
      if (form(t.channel()) == form) {
        return t;
      }
    }
    return null;
  }

  /** All in, exact and, in India, with postal votes: what the law's numbers are taken from. */
  boolean isFinal(Tally t) {
    return (Materiality.full(t.progress()) || counted(t) || declaredOn(t))
        && t.precision() == Precision.EXACT
        && t.conflicts() == 0
        && (jurisdiction != Jurisdiction.IN || t.quantity() == Mode.BOTH);
  }

  /** The standing rests on this tally and says that all is in. */
  private boolean counted(Tally t) {
    Tally best = best();
    return best != null
        && best.channel() == t.channel()
        && (standing.status() == Standing.Status.COUNTED
            || standing.status() == Standing.Status.TIED);
  }

  /**
   * Consolidated figures of a seat that is declared, of which nobody says that they are partial.
   */
  private boolean declaredOn(Tally t) {
    return standing.known()
        && t.complete()
        && t.progress().kind() == Progress.Kind.UNKNOWN
        && register.channel(t.channel()).authority().compareTo(Authority.PROVISIONAL) <= 0;
  }

  boolean uncontested() {
    return standing.status() == Standing.Status.UNCONTESTED
        || standing.declaration().filter(d -> d.kind() == Declaration.Kind.UNCONTESTED).isPresent();
  }

  /**
   * Who is elected: those named by the last event that names anyone and was not set aside, else the
   * leader of a tally that is all in. Empty where neither tells.
   */
  int[] elected(@Nullable Tally t) {
    int[] named = {};
    for (Declaration d : evidence.declarations()) {
      switch (d.kind()) {
        case DECLARED, GAZETTED, UNCONTESTED, LOT, SHARED -> named = places(d.winners());
        case SET_ASIDE, VOID, REPOLL, WITHHELD, POSTPONED, COUNTERMANDED -> named = new int[0];
        case STAYED, VACATED, CONSOLIDATED, RECOUNTED -> {}
      }
    }
    if (named.length == 0 && t != null && isFinal(t) && t.leader() >= 0) {
      return new int[] {t.leader()};
    }
    return named;
  }

  /** The best tally that is final and names everyone, else the best one. */
  @Nullable Tally fullest() {
    for (Tally t : tallies) {
      boolean says = register.channel(t.channel()).authority() != Authority.NONE;
      if (says && !t.noResult() && isFinal(t) && t.complete()) {
        return t;
      }
    }
    return best();
  }

  /**
   * Votes of everyone a channel names, most first, whether or not their names are linked to the
   * ballot: who leads by how much can be read off a form before anybody knows who is who.
   */
  long[] ranked(Tally t) {
    long[] linked = Arrays.stream(t.votes()).filter(v -> v >= 0).toArray();
    long[] others = {};
    if (t.unlinked() > 0) {
      var labels = evidence.unlinked(t.channel()).values();
      others = labels.stream().mapToLong(Long::longValue).toArray();
    }
    return LongStream.concat(Arrays.stream(linked), Arrays.stream(others))
        .map(v -> -v)
        .sorted()
        .map(v -> -v)
        .toArray();
  }

  int[] places(List<CandidateId> ids) {
    return ids.stream().mapToInt(id -> register.candidateIndex(contest, id)).toArray();
  }

  boolean happened(Declaration.Kind kind) {
    return evidence.declarations().stream().anyMatch(d -> d.kind() == kind);
  }

  /** Votes polled as stated, else valid and rejected votes of Pakistan together, else -1. */
  static long polled(Tally t) {
    long total = t.figure(Figure.TOTAL);
    long valid = t.figure(Figure.VALID);
    long rejected = t.figure(Figure.REJECTED);
    return total >= 0 || valid < 0 || rejected < 0 ? total : valid + rejected;
  }

  /** Valid votes: all candidates added up where all are known, else as stated, else -1. */
  long valid(Tally t) {
    return complete(t) ? t.sum() : t.figure(Figure.VALID);
  }

  /** A figure in whichever mode states it, the best quantity first. */
  static long anyMode(Tally t, Figure figure) {
    if (t.figure(figure) >= 0) {
      return t.figure(figure);
    }
    for (Mode mode : Mode.values()) {
      if (t.figure(mode, figure) >= 0) {
        return t.figure(mode, figure);
      }
    }
    return -1;
  }
}
