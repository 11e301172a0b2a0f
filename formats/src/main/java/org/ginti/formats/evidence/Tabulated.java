// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.BadInputException;
import org.ginti.formats.exports.Results;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/** Evidence, tabulated: wholly, up to a moment, or one channel of it alone. */
public final class Tabulated implements Results {
  private final Tabulation tabulation;
  private final long statements;
  private final String root;
  private final long untimed;
  private @Nullable List<House> houses;
  private @Nullable Deposits deposits;

  private Tabulated(Tabulation tabulation, long statements, String root, long untimed) {
    this.tabulation = tabulation;
    this.statements = statements;
    this.root = root;
    this.untimed = untimed;
  }

  /** All of it, on all processors. */
  public static Tabulated all(Evidence evidence) throws IOException, BadInputException {
    var tabulation = new Tabulation(evidence.register());
    var loaded = evidence.load(tabulation, Runtime.getRuntime().availableProcessors());
    return new Tabulated(tabulation, loaded.statements(), loaded.root(), 0);
  }

  /**
   * What had been said by a moment.
   *
   * @param channel index of the only channel to take in, or -1 for all; with it, only what that
   *     channel's source declared counts as declared
   */
  public static Tabulated of(Evidence evidence, Moment at, int channel)
      throws IOException, BadInputException {
    if (at instanceof Moment.End && channel < 0) {
      return all(evidence);
    }
    var tabulation = new Tabulation(evidence.register());
    var then = evidence.at(at);
    long[] count = new long[2];
    then.forEach(row -> {
      if (at.over(row)) {
        return false;
      }
      if (channel >= 0 && row.channel != channel) {
        return true;
      }
      if (at.takes(row)) {
        tabulation.accept(row);
        count[0]++;
      } else {
        count[1]++;
      }
      return true;
    });
    for (Declaration d : declarations(then, at, channel)) {
      tabulation.declare(d);
    }
    return new Tabulated(tabulation, count[0], "", at instanceof Moment.Time ? count[1] : 0);
  }

  private static List<Declaration> declarations(Evidence evidence, Moment at, int channel) {
    var list = new ArrayList<Declaration>();
    for (Declaration d : evidence.declarations()) {
      boolean own = channel < 0 || evidence.register().channel(channel).source().equals(d.source());
      if (own && at.takes(d)) {
        list.add(d);
      }
    }
    return list;
  }

  /**
   * A tabulation that goes on elsewhere, as it stands now: of use until its next statement.
   *
   * @param root may be empty
   */
  public static Tabulated now(Tabulation tabulation, long statements, String root) {
    return new Tabulated(tabulation, statements, root, 0);
  }

  public Tabulation tabulation() {
    return tabulation;
  }

  /** Statements left out because they are later than the moment or carry no time. */
  public long leftOut() {
    return untimed;
  }

  @Override
  public Register register() {
    return tabulation.register();
  }

  @Override
  public long statements() {
    return statements;
  }

  @Override
  public String root() {
    return root;
  }

  @Override
  public List<House> houses() {
    if (houses == null) {
      houses = tabulation.houses();
    }
    return houses;
  }

  @Override
  public Standing standing(int contest) {
    return tabulation.standing(contest);
  }

  @Override
  public ContestEvidence evidence(int contest) {
    return tabulation.evidence(contest);
  }

  @Override
  public List<Disagreement> disagreements(int contest) {
    return tabulation.disagreements(contest);
  }

  @Override
  public String deposit(int contest, int candidate) {
    if (deposits == null) {
      deposits = new Deposits(tabulation);
    }
    return deposits.of(contest, candidate);
  }
}
