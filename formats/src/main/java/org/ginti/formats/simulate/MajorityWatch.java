// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/**
 * Watches the front's seats as the sheets come in, to tell a good story from a dull one: a majority
 * that is reached late, lost, and reached again.
 */
final class MajorityWatch implements SimulationSink {
  private final Country country;
  private final List<Agenda.Item> agenda;
  private final CountingDay day;
  private final boolean[] front;
  private int seats;
  private int reached;
  private int lost;
  private double when;

  MajorityWatch(Country country, List<Agenda.Item> agenda) {
    this.country = country;
    this.agenda = agenda;
    this.day = new CountingDay(country, true, this);
    this.front = new boolean[country.seats().size()];
  }

  /** The higher the better; 3 or more is a story worth telling. */
  int score() {
    int mark = country.register().election().bodies().getFirst().majority();
    try {
      for (int i = 0; i < agenda.size(); i++) {
        var item = agenda.get(i);
        day.play(item);
        boolean had = seats >= mark;
        follow(item);
        if (seats >= mark && !had) {
          reached++;
          when = i / (double) agenda.size();
        } else if (had && seats < mark) {
          lost++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean ends = seats >= mark;
    return (ends ? 1 : 0)
        + (when > 0.55 ? 1 : 0)
        + (lost == 1 && reached == 2 ? 2 : lost > 0 ? 1 : 0);
  }

  private void follow(Agenda.Item item) {
    var running = day.running(item.contest());
    int leader = item.kind() == Agenda.Kind.UNCONTESTED ? 0 : running.leader();
    boolean now = leader >= 0 && running.seat.parties[leader].equals(Slate.FRONT);
    if (now != front[item.contest()]) {
      seats += now ? 1 : -1;
      front[item.contest()] = now;
    }
  }

  @Override
  public void statement(StatementRow row) {}

  @Override
  public void declaration(Declaration declaration) {}
}
