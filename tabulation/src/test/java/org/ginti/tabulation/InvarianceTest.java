// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Progress;
import org.ginti.model.Statement;
import org.ginti.tabulation.naive.RandomElection;
import org.ginti.tabulation.naive.SplitMix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must not matter: order, splitting, merging, repeating, emptiness, threads, following. */
class InvarianceTest {
  private static final int CASES = 1_500;

  @Test
  void theOrderInWhichStatementsArriveDoesNotMatter() throws InterruptedException {
    run(0, CASES, InvarianceTest::permuted);
  }

  @Test
  void aStatementSplitIntoPartsOfTheSameTimeSaysTheSame() throws InterruptedException {
    run(0, CASES, InvarianceTest::split);
  }

  @Test
  void aStatementSplitIntoPartsWithNumbersOfTheirOwnSaysTheSame() throws InterruptedException {
    run(0, CASES, InvarianceTest::splitAndNumbered);
  }

  @Test
  void aStatementWithoutFiguresChangesNothing() throws InterruptedException {
    run(0, CASES, InvarianceTest::emptied);
  }

  @Test
  void aStatementRepeatedChangesNothing() throws InterruptedException {
    run(0, CASES, InvarianceTest::repeated);
  }

  @Test
  void followingEndsWhereLoadingEnds() throws InterruptedException {
    run(0, CASES, InvarianceTest::followed);
  }

  @Test
  void aStatementThatIsRetractedWasNeverSaid() throws InterruptedException {
    run(0, CASES, InvarianceTest::retracted);
  }

  @Test
  void afterEveryStatementFollowingStandsWhereAFreshLoadStands() throws InterruptedException {
    run(0, CASES / 3, InvarianceTest::followedStepByStep);
  }

  @Test
  void twoThreadsLoadWhatOneLoads() throws InterruptedException {
    run(0, CASES / 3, InvarianceTest::inParallel);
  }

  @Tag("slow")
  @Test
  void allOfItTenTimesMore() throws InterruptedException {
    run(CASES, 11 * CASES, InvarianceTest::permuted);
    run(CASES, 11 * CASES, InvarianceTest::split);
    run(CASES, 11 * CASES, InvarianceTest::splitAndNumbered);
    run(CASES, 11 * CASES, InvarianceTest::emptied);
    run(CASES, 11 * CASES, InvarianceTest::repeated);
    run(CASES, 11 * CASES, InvarianceTest::followed);
    run(CASES, 11 * CASES, InvarianceTest::retracted);
    run(CASES, 5 * CASES, InvarianceTest::followedStepByStep);
    run(CASES, 5 * CASES, InvarianceTest::inParallel);
  }

  private interface Variant {
    Tabulation of(RandomElection election, SplitMix random) throws InterruptedException;
  }

  private static void run(int from, int to, Variant variant) throws InterruptedException {
    for (long seed = from; seed < to; seed++) {
      var election = new RandomElection(seed);
      var plain = Feeding.load(election);
      var other = variant.of(election, new SplitMix(~seed));
      assertThat(Picture.of(election.register, other, false))
          .as("seed %d", seed)
          .isEqualTo(Picture.of(election.register, plain, false));
    }
  }

  private static Tabulation permuted(RandomElection e, SplitMix random) {
    return Feeding.load(e.register, random.shuffled(e.statements), e.declarations);
  }

  /**
   * Parts are statements of their own, with numbers of their own, unless somebody corrects them.
   */
  private static Tabulation splitAndNumbered(RandomElection e, SplitMix random) {
    var parts = new ArrayList<Statement>();
    long seq = e.statements.size();
    var corrected = new HashSet<Long>();
    e.statements.forEach(s -> corrected.add(s.supersedes()));
    for (Statement s : e.statements) {
      if (corrected.contains(s.seq()) || s.supersedes() != 0 || random.oneIn(3)) {
        parts.add(s);
      } else {
        for (Statement part : parts(s, random)) {
          parts.add(with(part, ++seq, part.figures()));
        }
      }
    }
    return Feeding.load(e.register, random.shuffled(parts), e.declarations);
  }

  /** Parts keep the number of the whole: they are one statement, told in pieces. */
  private static Tabulation split(RandomElection e, SplitMix random) {
    var parts = new ArrayList<Statement>();
    for (Statement s : e.statements) {
      if (random.oneIn(2)) {
        parts.addAll(parts(s, random));
      } else {
        parts.add(s);
      }
    }
    return Feeding.load(e.register, random.shuffled(parts), e.declarations);
  }

  private static Tabulation emptied(RandomElection e, SplitMix random) {
    var all = new ArrayList<Statement>();
    long seq = e.statements.size();
    for (Statement s : e.statements) {
      all.add(s);
      if (random.oneIn(2)) {
        var empty = with(s, ++seq, Figures.votes(Map.of()));
        all.add(random.oneIn(2) ? at(empty, Optional.empty()) : empty);
      }
    }
    return Feeding.load(e.register, random.shuffled(all), e.declarations);
  }

  private static Tabulation repeated(RandomElection e, SplitMix random) {
    var all = new ArrayList<Statement>(e.statements);
    e.statements.stream().filter(s -> random.oneIn(2)).forEach(all::add);
    return Feeding.load(e.register, random.shuffled(all), e.declarations);
  }

  private static Tabulation followed(RandomElection e, SplitMix random) {
    return Feeding.follow(e.register, random.shuffled(e.statements), e.declarations, event -> {});
  }

  /** Now and then something else is said and taken back at once. */
  private static Tabulation retracted(RandomElection e, SplitMix random) {
    var following = new Tabulation(e.register, event -> {});
    var said = new ArrayList<Statement>();
    long seq = e.statements.size();
    for (Statement s : random.shuffled(e.statements)) {
      Feeding.feed(following, List.of(s));
      said.add(s);
      if (random.oneIn(3)) {
        var wrong = new LinkedHashMap<>(s.figures().votes());
        wrong.replaceAll((candidate, n) -> 2 * n + 1 + random.below(50));
        Feeding.feed(following, List.of(with(s, ++seq, Figures.votes(wrong))));
        recount(following, e.register.contestIndex(s.contest()), said, List.of());
      }
    }
    var declared = new ArrayList<Declaration>();
    for (Declaration d : e.declarations) {
      following.declare(d);
      declared.add(d);
      if (random.oneIn(3)) {
        following.declare(random.oneIn(2) ? d : e.declarations.getFirst());
        recount(following, e.register.contestIndex(d.contest()), said, declared);
        var first = e.register.contestIndex(e.declarations.getFirst().contest());
        recount(following, first, said, declared);
      }
    }
    return following;
  }

  private static void recount(
      Tabulation following, int contest, List<Statement> said, List<Declaration> declared) {
    var row = new StatementRow();
    var again = following.recount(contest);
    for (Statement s : said) {
      row.set(s, following.register());
      if (row.contest == contest) {
        again.accept(row);
      }
    }
    declared.stream()
        .filter(d -> following.register().contestIndex(d.contest()) == contest)
        .forEach(again::declare);
    again.settle(said.getLast().seq(), StatementRow.NO_TIME);
  }

  private static Tabulation followedStepByStep(RandomElection e, SplitMix random) {
    var order = random.shuffled(e.statements);
    var following = new Tabulation(e.register, event -> {});
    for (int i = 0; i < order.size(); i++) {
      Feeding.feed(following, List.of(order.get(i)));
      var fresh = Feeding.load(e.register, order.subList(0, i + 1), List.of());
      assertThat(Picture.of(e.register, following, true))
          .as("after %d of %d", i + 1, order.size())
          .isEqualTo(Picture.of(e.register, fresh, true));
    }
    e.declarations.forEach(following::declare);
    return following;
  }

  private static Tabulation inParallel(RandomElection e, SplitMix random)
      throws InterruptedException {
    var order = random.shuffled(e.statements);
    return Feeding.loadInParallel(e.register, order, e.declarations, 2);
  }

  private static List<Statement> parts(Statement s, SplitMix random) {
    var votes =
        List.of(
            new LinkedHashMap<CandidateId, Integer>(), new LinkedHashMap<CandidateId, Integer>());
    var brought =
        List.of(
            new LinkedHashMap<CandidateId, Integer>(), new LinkedHashMap<CandidateId, Integer>());
    var sums =
        List.of(
            new LinkedHashMap<CandidateId, Integer>(), new LinkedHashMap<CandidateId, Integer>());
    var labels =
        List.of(new LinkedHashMap<String, Integer>(), new LinkedHashMap<String, Integer>());
    var other =
        List.of(
            new EnumMap<Figure, Integer>(Figure.class), new EnumMap<Figure, Integer>(Figure.class));
    deal(s.figures().votes(), votes, random);
    deal(s.figures().brought(), brought, random);
    deal(s.figures().cumulative(), sums, random);
    deal(s.figures().unlinked(), labels, random);
    deal(s.figures().other(), other, random);
    var parts = new ArrayList<Statement>();
    for (int i = 0; i < 2; i++) {
      var figures =
          new Figures(votes.get(i), labels.get(i), other.get(i), brought.get(i), sums.get(i));
      parts.add(with(s, s.seq(), figures));
    }
    return parts;
  }

  private static <K> void deal(
      Map<K, Integer> from, List<? extends Map<K, Integer>> to, SplitMix random) {
    from.forEach((k, v) -> to.get(random.below(2)).put(k, v));
  }

  private static Statement with(Statement s, long seq, Figures figures) {
    return new Statement(
        seq,
        s.contest(),
        s.channel(),
        s.scope(),
        s.mode(),
        s.statedAt(),
        figures,
        s.progress(),
        s.precision(),
        seq == s.seq() ? s.supersedes() : 0,
        s.evidence());
  }

  private static Statement at(Statement s, Optional<java.time.Instant> time) {
    return new Statement(
        s.seq(),
        s.contest(),
        s.channel(),
        s.scope(),
        s.mode(),
        time,
        s.figures(),
        Progress.COMPLETE,
        s.precision(),
        0,
        s.evidence());
  }
}
