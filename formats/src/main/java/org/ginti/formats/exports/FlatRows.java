// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.Mode;
import org.ginti.model.Register;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Event;
import org.jspecify.annotations.Nullable;

/** Disagreements and events as rows for machines; sentences in a language are put behind them. */
public final class FlatRows {
  /** What there is to say of a disagreement. */
  public static final List<Column> DISAGREEMENTS =
      Column.of(
          "contest contest_name station a b kind material why rival lead:integer shift:integer"
              + " differences test:boolean",
          List.of("contest", "a", "b", "kind", "material"));

  /** What there is to say of an event, behind its place and time. */
  public static final List<Column> EVENTS =
      Column.of(
          "kind contest contest_name channel scope candidates party figures mode before:integer"
              + " after:integer test:boolean",
          List.of("kind"));

  private FlatRows() {}

  /** The cells of {@link #DISAGREEMENTS}. */
  public static List<@Nullable Object> of(Register register, Disagreement d) {
    var contest = register.contest(d.contest());
    var v = d.verdict();
    var row = new ArrayList<@Nullable Object>();
    row.add(contest.id().value());
    row.add(contest.name().official());
    row.add(d.station() < 0 ? null : register.stations(d.contest()).id(d.station()));
    row.add(register.channel(d.a()).id().value());
    row.add(register.channel(d.b()).id().value());
    row.add(Codes.of(d.kind()));
    row.add(Codes.of(d.material()));
    row.add(v.why());
    row.add(v.rival() < 0 ? null : candidate(register, d.contest(), v.rival()));
    row.add(v.rival() < 0 ? null : v.lead());
    row.add(v.rival() < 0 ? null : v.shift());
    row.add(d.differences().stream().map(x -> difference(register, d.contest(), x)).toList());
    row.add(register.election().id().test());
    return row;
  }

  private static Map<String, Object> difference(
      Register register, int contest, Disagreement.Difference x) {
    var map = new LinkedHashMap<String, Object>();
    if (x.candidate() >= 0) {
      map.put("candidate", candidate(register, contest, x.candidate()));
    }
    map.put("what", x.what());
    map.put("mode_a", x.modeA().code());
    map.put("a", x.a());
    map.put("mode_b", x.modeB().code());
    map.put("b", x.b());
    map.put("delta", x.delta());
    return map;
  }

  /** The cells of {@link #EVENTS}. */
  public static List<@Nullable Object> of(Register register, Event e) {
    var contest = e.contest() < 0 ? null : register.contest(e.contest());
    boolean correction = e.kind() == Event.Kind.CORRECTION;
    var row = new ArrayList<@Nullable Object>();
    row.add(Codes.of(e.kind()));
    row.add(contest == null ? null : contest.id().value());
    row.add(contest == null ? null : contest.name().official());
    row.add(e.channel() < 0 ? null : register.channel(e.channel()).id().value());
    row.add(e.scope());
    row.add(e.candidates().stream().map(p -> candidate(register, e.contest(), p)).toList());
    row.add(e.party().isEmpty() ? null : e.party());
    row.add(correction ? List.of() : e.figures());
    row.add(correction ? Mode.values()[e.figures().get(2).intValue()].code() : null);
    row.add(correction ? e.figures().get(0) : null);
    row.add(correction ? e.figures().get(1) : null);
    row.add(register.election().id().test());
    return row;
  }

  private static String candidate(Register register, int contest, int place) {
    return register.ballot(contest).get(place).id().value();
  }
}
