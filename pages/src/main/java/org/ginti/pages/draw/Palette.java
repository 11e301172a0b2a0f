// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;

/**
 * A colour for each party of an election: the customary one where the colour table has one, else
 * the next that nobody has, the party with most candidates first; so a party keeps its colour all
 * night. Every colour stands out three to one from white and from the dark page, and has an ink
 * that stands out four and a half to one from it. Colours never say anything alone.
 */
public final class Palette {
  /** The colour of independents and of everyone beyond the last colour. */
  public static final int GREY = 0;

  private static final List<String> COLOURS =
      List.of(
          "#737a82", "#d9690b", "#1b7fc4", "#d23a2e", "#23855a", "#8557c9", "#0c8787", "#bf3f98",
          "#97613b", "#7a7f1d", "#5a6be0", "#dd4f78", "#4d8c1b", "#b04a22", "#53799c", "#a07608",
          "#a149d8", "#3f7f5f", "#c2557a", "#8a6d1f", "#4a7fd1", "#b8452f", "#6c7d2f", "#7f5f9e");

  private static final Properties CUSTOMARY = customary();

  private final Map<String, Integer> byParty = new HashMap<>();

  public Palette(Register register) {
    var taken = new BitSet();
    taken.set(GREY);
    byParty.put(Party.INDEPENDENT.value(), GREY);
    var parties = byCandidates(register);
    for (String id : parties) {
      int known = Integer.parseInt(CUSTOMARY.getProperty(id, "0"));
      if (known != GREY && !taken.get(known)) {
        byParty.put(id, known);
        taken.set(known);
      }
    }
    for (String id : parties) {
      if (!byParty.containsKey(id)) {
        int next = taken.nextClearBit(1);
        byParty.put(id, next < COLOURS.size() ? next : GREY);
        taken.set(next);
      }
    }
  }

  /**
   * Party ids, those with most candidates first: known before the first vote, and small ones last.
   */
  private static List<String> byCandidates(Register register) {
    var candidates = new HashMap<String, Integer>();
    for (int c = 0; c < register.contestCount(); c++) {
      register.ballot(c).forEach(x -> candidates.merge(x.party().value(), 1, Integer::sum));
    }
    return register.parties().stream()
        .map(p -> p.id().value())
        .sorted(Comparator.comparingInt((String id) -> -candidates.getOrDefault(id, 0)))
        .toList();
  }

  /** Number of a party's colour: {@code k3} is its class in the style sheet. */
  public int of(PartyId party) {
    return byParty.getOrDefault(party.value(), GREY);
  }

  public static int size() {
    return COLOURS.size();
  }

  /** A colour as {@code #rrggbb}. */
  public static String hex(int colour) {
    return COLOURS.get(colour);
  }

  /** White or black, whichever stands out more from a colour. */
  public static String ink(int colour) {
    double l = luminance(hex(colour));
    return 1.05 / (l + 0.05) >= (l + 0.05) / 0.05 ? "#fff" : "#000";
  }

  /** How far two colours stand out from one another, after WCAG 2: 1 to 21. */
  public static double contrast(String a, String b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String hex) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3).mapToDouble(i -> weight[i] * channel(hex, i)).sum();
  }

  private static double channel(String hex, int i) {
    String full = hex.length() == 7 ? hex : "#" + hex.substring(1).replaceAll("(.)", "$1$1");
    double c = Integer.parseInt(full.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Properties customary() {
    var p = new Properties();
    try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream("colours.properties"))) {
      p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return p;
  }
}
