// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ginti.formats.evidence.Reported;
import org.ginti.formats.exports.Codes;
import org.ginti.pages.ListView.Item;
import org.ginti.pages.ListView.Section;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Disagreement.Material;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.Standing;

/** Makes the lists of one election. */
final class ListMaker {
  /** A list is cut here, and says so. */
  private static final int MOST = 1000;

  /** Station numbers of one seat that are listed. */
  private static final int STATIONS = 60;

  static final Set<Event.Kind> CORRECTED =
      EnumSet.of(
          Event.Kind.CORRECTION,
          Event.Kind.CONFLICT,
          Event.Kind.RETRACTED,
          Event.Kind.STATUS,
          Event.Kind.STANDING_MOVED,
          Event.Kind.MAJORITY_LOST);

  private final Edition edition;
  private final Standings standings;
  private final Voice voice;

  ListMaker(Edition edition, Standings standings, Voice voice) {
    this.edition = edition;
    this.standings = standings;
    this.voice = voice;
  }

  /**
   * By whether it matters. Stations of which the difference changes nobody's lead are on the page
   * of their seat; here they are counted.
   */
  ListView disagreements() {
    var items = new EnumMap<Material, List<Item>>(Material.class);
    for (Material m : Material.values()) {
      items.put(m, new ArrayList<>());
    }
    int elsewhere = 0;
    for (int c = 0; c < voice.register().contestCount(); c++) {
      for (Disagreement d : edition.results().disagreements(c)) {
        if (d.station() >= 0 && d.material() != Material.YES) {
          elsewhere++;
        } else {
          items
              .computeIfAbsent(d.material(), m -> new ArrayList<>())
              .add(new Item("", voice.sentences().of(d), "", seat(c)));
        }
      }
    }
    var sections = new ArrayList<Section>();
    for (Material m : List.of(Material.YES, Material.NOT_EVALUABLE, Material.NO)) {
      sections.add(section("differ." + Codes.of(m), Codes.of(m), items.getOrDefault(m, List.of())));
    }
    String intro = voice.say("differ.intro");
    return new ListView(
        voice.say("page.disagreements"),
        elsewhere == 0
            ? intro
            : intro + " " + voice.words().say("differ.stations", "count", elsewhere),
        sections);
  }

  /** The latest first. */
  ListView corrections() {
    var items = new ArrayList<Item>();
    var corrected =
        edition.told().reversed().stream()
            .filter(t -> CORRECTED.contains(t.event().kind()))
            .toList();
    boolean days = voice.days(corrected);
    for (var told : corrected) {
      Event e = told.event();
      items.add(
          new Item(
              voice.moment(e.time(), days),
              voice.sentences().of(e, told.by()),
              "",
              e.contest() < 0 ? "" : seat(e.contest())));
    }
    return new ListView(
        voice.say("page.corrections"),
        voice.say("corrections.intro"),
        List.of(section("corrections.count", "plain", items)));
  }

  /** Seats without a result, and stations that nobody has reported. */
  ListView missing() {
    var seats = new ArrayList<Item>();
    var stations = new ArrayList<Item>();
    for (int c = 0; c < voice.register().contestCount(); c++) {
      Standing s = standings.of(c);
      if (!s.known() && s.leader() < 0 && !s.tied()) {
        seats.add(new Item("", voice.sentences().contest(c), voice.state(s), seat(c)));
      }
      int expected = voice.register().stations(c).size();
      var reported = Reported.stations(edition.results().evidence(c));
      int missing = expected - reported.cardinality();
      if (missing > 0) {
        stations.add(
            new Item(
                "",
                voice
                    .words()
                    .say(
                        "missing.stations",
                        java.util.Map.of(
                            "contest", voice.sentences().contest(c),
                            "count", missing,
                            "of", expected)),
                ids(c, reported, missing),
                seat(c)));
      }
    }
    return new ListView(
        voice.say("page.missing"),
        voice.say("missing.intro"),
        List.of(
            section("missing.seats.count", "plain", seats),
            section("missing.stations.count", "plain", stations)));
  }

  private String ids(int c, java.util.BitSet reported, int missing) {
    if (missing == voice.register().stations(c).size()) {
      return "";
    }
    var ids = new ArrayList<String>();
    int s = reported.nextClearBit(0);
    while (s < voice.register().stations(c).size() && ids.size() < STATIONS) {
      ids.add(voice.register().stations(c).id(s));
      s = reported.nextClearBit(s + 1);
    }
    return String.join(", ", ids) + (ids.size() < missing ? " …" : "");
  }

  private Section section(String key, String kind, List<Item> items) {
    String heading = voice.words().say(key, "count", items.size());
    return items.size() <= MOST
        ? new Section(heading, kind, items)
        : new Section(
            heading + " · " + voice.words().say("list.cut", "count", MOST),
            kind,
            items.subList(0, MOST));
  }

  private String seat(int c) {
    return "../" + HouseMaker.seat(voice.register().contest(c));
  }
}
