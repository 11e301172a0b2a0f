// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.record.tlog.SigningKey;

/**
 * A made-up election in a {@link SampleRecord}: two contests whose stations speak one after the
 * other, now and then a correction or a retraction that a second person approves.
 */
public final class SampleElection {
  /** Entries of the smallest record that has everything. */
  public static final int SMALLEST = 60;

  public static final String ELECTION = "sample-2026";
  public static final String OFFICER = "desk/2";

  /** Items in one entry. */
  private static final int ITEMS = 250;

  private final SampleRecord record = new SampleRecord();
  private final SigningKey officer = SampleRecord.key("officer", 2);
  private final int expected;
  private Map<String, Object> last = Map.of();
  private long lastIndex;
  private int stations;

  private SampleElection(int expected) {
    this.expected = expected;
  }

  /**
   * A whole record of so many entries, published half-way and by its last entry. Checkpoints are
   * kept at 1, 5, 255, 256, 257, half-way and at the end.
   */
  public static SampleRecord of(int size) {
    if (size < SMALLEST) {
      throw new IllegalArgumentException("a whole record has " + SMALLEST + " entries or more");
    }
    // stations are registered before they speak: a rehearsal with too many counts them
    var rehearsal = new SampleElection(size);
    rehearsal.hold(size);
    var election = new SampleElection(rehearsal.stations);
    election.hold(size);
    return election.record;
  }

  /** A record with the register of an election of so many stations, and nothing behind it. */
  static SampleRecord begun(int stations) {
    var election = new SampleElection(stations);
    election.register();
    return election.record;
  }

  private void hold(int size) {
    register();
    for (int n = 0; record.size() < size - 1; n++) {
      long changed = next(n);
      if (changed > 0 && record.size() < size - 1) {
        record.approve(OFFICER, officer, changed);
      }
      if (record.size() == size / 2) {
        record.publish();
        record.keep();
      }
    }
    record.publish();
  }

  /** Appends an entry; returns its index where it changes an earlier one, else 0. */
  private long next(int n) {
    if (stations == expected) {
      record.add("stream/press", "story", story());
      return 0;
    }
    return switch (n % 32) {
      case 9, 25 -> {
        var fields = new HashMap<>(last);
        fields.put("supersedes", lastIndex);
        fields.put("reason", "read again");
        lastIndex = record.add("desk/1", "correct", fields);
        yield lastIndex;
      }
      case 15 -> {
        stations--; // says the same again
        yield record.add("desk/1", "retract", retraction(lastIndex));
      }
      case 20 -> {
        record.add("desk/1", "declare", declaration());
        yield 0;
      }
      case 28 -> {
        record.add("stream/press", "story", story());
        yield 0;
      }
      default -> {
        last = statement(stations++);
        lastIndex = record.add("stream/sheets", "statement", last);
        yield 0;
      }
    };
  }

  /** What station {@code n}, from 0, says. */
  static Map<String, Object> statement(int n) {
    return Map.of(
        "election",
        ELECTION,
        "contest",
        n % 2 == 0 ? "c1" : "c2",
        "channel",
        "sheets",
        "scope",
        "ps:" + (n / 2 + 1),
        "mode",
        "evm",
        "evidence",
        "पत्रक " + n + " of \"box\" 7",
        "figures",
        Map.of("electors", 900 + n % 90, "nota", n % 7),
        "votes",
        Map.of("1", 100 + 7 * n % 300, "2", 90 + 11 * n % 300));
  }

  static Map<String, Object> retraction(long supersedes) {
    return Map.of("election", ELECTION, "contest", "c1", "supersedes", supersedes, "reason", "غلط");
  }

  static Map<String, Object> declaration() {
    return Map.of("election", ELECTION, "contest", "c1", "event", "declared", "source", "eci");
  }

  private static Map<String, Object> story() {
    return Map.of("outlet", "The Paper", "sha256", "0a".repeat(32));
  }

  /** From the genesis to the stations. */
  private void register() {
    record.genesis("correct", "retract");
    key("add", OFFICER, officer);
    key("add", "desk/3", SampleRecord.key("former", 3));
    key("revoke", "desk/3", SampleRecord.key("former", 3));
    var house = Map.of("id", "house", "name", name("The house"), "tier", "state", "seats", 2);
    register(
        "election",
        "",
        List.of(
            Map.of(
                "id",
                ELECTION,
                "name",
                name("Sample election"),
                "jurisdiction",
                "IN",
                "kind",
                "general",
                "bodies",
                List.of(house),
                "zone",
                "Asia/Kolkata")));
    register(
        "contests",
        "",
        List.of(
            Map.of("id", "c1", "body", "house", "name", name("East")),
            Map.of("id", "c2", "body", "house", "name", name("West"))));
    register(
        "parties",
        "",
        List.of(
            Map.of("id", "A", "name", name("Party A")),
            Map.of("id", "B", "name", name("Party B"))));
    register(
        "sources",
        "",
        List.of(Map.of("id", "eci", "kind", "official"), Map.of("id", "paper", "kind", "press")));
    register(
        "channels",
        "",
        List.of(Map.of("id", "sheets", "source", "eci", "form", "form-20", "authority", "final")));
    for (String contest : List.of("c1", "c2")) {
      register(
          "candidates",
          contest,
          List.of(
              Map.of("id", "1", "name", name("Asha of " + contest), "party", "A"),
              Map.of("id", "2", "name", name("Bilal of " + contest), "party", "B")));
    }
    for (int contest = 1; contest <= 2; contest++) {
      stations("c" + contest, (expected + 2 - contest) / 2);
    }
  }

  private void stations(String contest, int count) {
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 1; i <= count; i++) {
      items.add(Map.of("id", Integer.toString(i), "name", "School " + i));
      if (items.size() == ITEMS || i == count) {
        register("stations", contest, List.copyOf(items));
        items.clear();
      }
    }
  }

  private void key(String change, String holder, SigningKey key) {
    record.add(
        "log", "key", Map.of("change", change, "holder", holder, "key", key.verifier().toString()));
  }

  private void register(String table, String contest, List<Map<String, Object>> items) {
    var fields =
        new HashMap<String, Object>(Map.of("election", ELECTION, "table", table, "items", items));
    if (!contest.isEmpty()) {
      fields.put("contest", contest);
    }
    record.add("log", "register", fields);
  }

  private static Map<String, String> name(String official) {
    return Map.of("official", official, "hi", "नाम", "ur", "نام");
  }
}
