// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/** Statements in, standings out; one new statement re-tabulates its contest and the house. */
public final class Tabulation {
  private final Register register;
  private final ContestCount[] contests;
  private final Map<String, HouseCount> houses = new HashMap<>();
  private final @Nullable Follower follower;

  /** Contests with news since their place in the house was taken, when nobody follows. */
  private final boolean[] stale;

  /** For loading: {@link #accept} may be called from several threads; no events. */
  public Tabulation(Register register) {
    this(register, null);
  }

  /** For following: one thread; every change is told to {@code events} as it happens. */
  public Tabulation(Register register, @Nullable Consumer<Event> events) {
    this.register = register;
    contests = new ContestCount[register.contestCount()];
    stale = new boolean[contests.length];
    for (int i = 0; i < contests.length; i++) {
      contests[i] = new ContestCount(register, i);
    }
    for (Election.Body body : register.election().bodies()) {
      houses.put(body.id(), new HouseCount(register, body));
    }
    follower = events == null ? null : new Follower(register, events);
  }

  public Register register() {
    return register;
  }

  /** Takes a statement over; the row may be reused afterwards. */
  public void accept(StatementRow row) {
    ContestCount contest = contests[row.contest];
    if (follower == null) {
      contest.accept(row);
      stale[row.contest] = true;
    } else {
      follower.accept(row, contest, house(row.contest));
    }
  }

  /** Takes a sourced event over. Events of a contest are taken in the order of the pack. */
  public void declare(Declaration declaration) {
    int c = register.contestIndex(declaration.contest());
    if (c < 0) {
      throw new IllegalArgumentException("no contest " + declaration.contest());
    }
    if (follower == null) {
      contests[c].declare(declaration);
      stale[c] = true;
    } else {
      follower.declare(declaration, contests[c], house(c));
    }
  }

  /** Counts a contest again, because something said of it counts no more. One thread. */
  public Recount recount(int contest) {
    return new Recount(contest);
  }

  /**
   * A contest that is counted again beside the old count. It is told all that counts now; then it
   * takes the place of the old one.
   */
  public final class Recount {
    private final int contest;
    private final ContestCount count;

    private Recount(int contest) {
      this.contest = contest;
      count = new ContestCount(register, contest);
    }

    /** Takes a statement of the contest over; the row may be reused afterwards. */
    public void accept(StatementRow row) {
      if (row.contest != contest) {
        throw new IllegalArgumentException(
            "a statement of " + row.contest + " in the recount of " + contest);
      }
      count.accept(row);
    }

    /** Takes a sourced event of the contest over. */
    public void declare(Declaration declaration) {
      count.declare(declaration);
    }

    /**
     * Puts the new count in its place and tells the difference.
     *
     * @param seq of the last statement before
     * @param time when it was so, in milliseconds since 1970
     */
    public void settle(long seq, long time) {
      contests[contest] = count;
      if (follower == null) {
        stale[contest] = true;
      } else {
        follower.recounted(seq, time, count, house(contest));
      }
    }
  }

  /** All that is held on a contest, as of now. */
  public ContestEvidence evidence(int contest) {
    return contests[contest];
  }

  public Standing standing(int contest) {
    return contests[contest].standing();
  }

  /**
   * Place of the leader on the channel a standing is taken from, or -1: {@link #standing} in brief.
   */
  public int leader(int contest) {
    ChannelCount best = contests[contest].best();
    return best == null ? -1 : best.leader();
  }

  /**
   * Seats with a leader, a holder, a tie or a share in the house of a contest, that contest's
   * latest statement included.
   */
  public int seatsKnown(int contest) {
    refresh(contest);
    return house(contest).known();
  }

  /** One for each body of the election, in its order. */
  public List<House> houses() {
    for (int c = 0; c < contests.length; c++) {
      refresh(c);
    }
    return register.election().bodies().stream().map(b -> count(b.id()).seal()).toList();
  }

  /** Every pair of channels of a contest that differ, and of its stations where both have some. */
  public List<Disagreement> disagreements(int contest) {
    return comparisons(contest).stream().filter(d -> d.kind() != Disagreement.Kind.SAME).toList();
  }

  private void refresh(int contest) {
    if (stale[contest]) {
      stale[contest] = false;
      house(contest).update(contest, contests[contest]);
    }
  }

  /** {@link #disagreements} and the pairs of channels that say the same. */
  public List<Disagreement> comparisons(int contest) {
    return Disagreements.all(contests[contest]);
  }

  /**
   * A statement against every channel held on its contest, best authority first, without taking it
   * over: it has a channel of its own behind those of the register, which is {@code b} of each.
   */
  public List<Disagreement> compare(StatementRow row) {
    return Disagreements.with(contests[row.contest], row);
  }

  private HouseCount house(int contest) {
    return count(register.contest(contest).body());
  }

  private HouseCount count(String body) {
    HouseCount house = houses.get(body);
    if (house == null) {
      throw new IllegalArgumentException("no body " + body + " among " + houses.keySet());
    }
    return house;
  }
}
