// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ginti.model.Declaration;
import org.ginti.model.PartyId;
import org.ginti.tabulation.StatementRow;

/**
 * Watches the front's seats as the sheets come in, to tell a good story from a dull one: a majority
 * that is reached late, lost, and reached again.
 */
final class MajorityWatch implements SimulationSink {
  /** The score of a story worth telling. */
  static final int GOOD = 6;

  private final List<Agenda.Item> agenda;
  private final CountingDay day;
  private final int mark;
  private final String[] leads;
  private final Side front = new Side(List.of(Slate.FRONT));
  private final Side rival = new Side(List.of(Slate.RIVAL));
  private final List<Side> sides;
  private int at;

  /** The way of one party, or of an alliance, past the mark. */
  private final class Side {
    final List<String> parties;
    int seats;
    int reached;
    int lost;
    int lastReached;
    int lastLost;

    Side(List<String> parties) {
      this.parties = parties;
    }

    void follow(String before, String now) {
      boolean had = seats >= mark;
      seats += (parties.contains(now) ? 1 : 0) - (parties.contains(before) ? 1 : 0);
      if (seats >= mark && !had) {
        reached++;
        lastReached = at;
      } else if (had && seats < mark) {
        lost++;
        lastLost = at;
      }
    }
  }

  MajorityWatch(Country country, List<Agenda.Item> agenda) {
    this.agenda = agenda;
    this.day = new CountingDay(country, true, this);
    this.mark = country.register().election().bodies().getFirst().majority();
    this.leads = new String[country.seats().size()];
    Arrays.fill(leads, "");
    this.sides = new ArrayList<>(List.of(front, rival));
    for (var alliance : country.register().alliances()) {
      sides.add(new Side(alliance.parties().stream().map(PartyId::value).toList()));
    }
  }

  /** The higher the better, up to {@link #GOOD}. */
  int score() {
    try {
      for (at = 0; at < agenda.size(); at++) {
        var item = agenda.get(at);
        day.play(item);
        switch (item.kind()) {
          case UNCONTESTED -> follow(item.contest(), Slate.FRONT);
          case WITHHELD -> follow(item.contest(), "");
          default -> {}
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int score = front.seats >= mark ? 1 : 0;
    score += front.lastReached > agenda.size() * 0.55 ? 1 : 0;
    boolean lostOnce = front.lost == 1 && front.reached == 2 && front.lastReached > front.lastLost;
    score += lostOnce ? 2 : front.lost > 0 ? 1 : 0;
    score += rival.reached <= 1 ? 1 : 0;
    return score + (sides.stream().allMatch(s -> s.reached <= 2) ? 1 : 0);
  }

  @Override
  public void statement(StatementRow row) {
    if (row.channel == Country.FORM_20) {
      var running = day.running(row.contest);
      int leader = running.leader();
      follow(row.contest, leader < 0 ? "" : running.seat.parties[leader]);
    }
  }

  private void follow(int contest, String now) {
    if (now.equals(leads[contest])) {
      return;
    }
    for (Side side : sides) {
      side.follow(leads[contest], now);
    }
    leads[contest] = now;
  }

  @Override
  public void declaration(Declaration declaration) {}
}
