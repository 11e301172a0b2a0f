// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States, provinces and other areas, from {@code places.tsv}: id, country, kind, English name, name
 * of its assembly, forms in all languages.
 */
public final class Places {
  private static final Places SHIPPED = new Places();
  private static final int COLUMNS = 6;

  /** What a place is to an election. */
  public enum Level {
    COUNTRY,
    /** Has an assembly of its own. */
    STATE,
    /** A part of a state: Jammu division, Vidarbha. */
    REGION,
    /** A city or district. */
    CITY
  }

  /**
   * A place.
   *
   * @param assembly English name of its assembly; empty where it has none
   * @param name English name
   */
  public record Place(
      String id, String country, Level level, String name, String assembly, List<String> forms) {}

  private final List<Place> all;
  private final Map<String, Place> byId = new HashMap<>();

  private Places() {
    all =
        WordLists.rows("places.tsv", COLUMNS).stream()
            .map(r ->
                new Place(
                    r[0], r[1], Level.valueOf(r[2]), r[3], r[4], List.of(r[5].split(";", -1))))
            .toList();
    all.forEach(place -> byId.put(place.id(), place));
  }

  public static Places shipped() {
    return SHIPPED;
  }

  public List<Place> all() {
    return all;
  }

  /** The place of an id, or the one of the same name in another country: two have a Punjab. */
  public @Nullable Place inCountry(String id, String country) {
    Place place = byId.get(id);
    if (place == null || country.isEmpty() || place.country().equals(country)) {
      return place;
    }
    for (Place other : all) {
      if (other.country().equals(country) && other.name().equals(place.name())) {
        return other;
      }
    }
    return place;
  }

  public @Nullable Place find(String id) {
    return byId.get(id);
  }
}
