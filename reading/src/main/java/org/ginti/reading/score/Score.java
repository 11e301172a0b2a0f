// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Span;
import org.ginti.reading.json.ClaimReader;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.score.Slot.Agreement;

/**
 * Labelled stories against what was read of them, after section 5 of the annotation guideline:
 * claims are paired one to one by kind and key, the pair with most agreeing slots first.
 *
 * <p>Of a pair the slots count; an "unknown" standing is an empty slot. A story of the labels that
 * was not read counts as read with no claims.
 */
public final class Score {
  private static final List<String> KINDS =
      List.of("seat_result", "party_seats", "majority", "party_first", "office_change");
  private final List<StoryScore> stories = new ArrayList<>();

  private Score() {}

  /** Scores lines of JSON; a read line needs no text, it is the labelled story's. */
  public static Score ofLines(List<String> labelled, List<String> read) {
    var label = labelled.stream().map(ClaimReader::read).toList();
    var texts = new HashMap<String, String>();
    label.forEach(story -> texts.put(story.id(), story.text()));
    var answers =
        read.stream()
            .filter(line -> !line.isBlank())
            .map(line -> ClaimReader.read(line, id -> texts.getOrDefault(id, "")))
            .toList();
    return of(label, answers);
  }

  public static Score of(List<StoryClaims> labelled, List<StoryClaims> read) {
    var byId = new HashMap<String, List<Claim>>();
    read.forEach(story -> byId.put(story.id(), story.claims()));
    var score = new Score();
    for (StoryClaims story : labelled) {
      score.stories.add(StoryScore.of(story, byId.getOrDefault(story.id(), List.of())));
    }
    return score;
  }

  /** F1 of the claims of a language. */
  public double claimF1(Lang lang) {
    return Sums.of(in(lang), c -> true, Slot::inGuideline).f1();
  }

  /** F1 of the slots of paired claims of a language. */
  public double slotF1(Lang lang) {
    return Sums.of(in(lang), c -> true, Slot::inGuideline).slotF1();
  }

  /** Claims read of stories that make none. */
  public int falseInZeroClaimStories() {
    return stories.stream().filter(StoryScore::zeroClaims).mapToInt(s -> s.invented().size()).sum();
  }

  /** Stories that make no claim. */
  public int zeroClaimStories() {
    return (int) stories.stream().filter(StoryScore::zeroClaims).count();
  }

  /** The figures as a table: all, by language, by kind; then slot by slot. */
  public String table() {
    var out = new StringBuilder();
    out.append(
        String.format(
            "%-14s %6s %5s %5s  %5s %5s %5s  %7s %7s %7s  %6s %6s%n",
            "", "labels", "read", "both", "P", "R", "F1", "no hard", "no past", "neither", "slotF1",
            "spans"));
    row(out, "all", stories, c -> true);
    for (Lang lang : Lang.values()) {
      row(out, lang.tag(), in(lang), c -> true);
    }
    for (String kind : KINDS) {
      row(out, kind, stories, c -> c.kind().equals(kind));
    }
    out.append(String.format("%n%-16s %6s %5s %5s  %6s%n", "slot", "labels", "read", "same", "F1"));
    for (Slot slot : Slot.values()) {
      Sums s = Sums.of(stories, c -> true, other -> other == slot);
      out.append(
          String.format(
              Locale.ROOT,
              "%-16s %6d %5d %5d  %6.3f%s%n",
              slot.name().toLowerCase(Locale.ROOT),
              s.slotLabelled(),
              s.slotRead(),
              s.slotSame(),
              s.slotF1(),
              slot.inGuideline() ? "" : "  not in the sum"));
    }
    out.append(
        String.format(
            "%n%d false claims in %d stories that make none%n",
            falseInZeroClaimStories(), zeroClaimStories()));
    return out.toString();
  }

  private static void row(
      StringBuilder out, String name, List<StoryScore> stories, Predicate<Claim> fits) {
    Sums s = Sums.of(stories, fits, Slot::inGuideline);
    out.append(
        String.format(
            Locale.ROOT,
            "%-14s %6d %5d %5d  %5.3f %5.3f %5.3f  %7.3f %7.3f %7.3f  %6.3f %6.3f%n",
            name,
            s.labelled(),
            s.read(),
            s.matched(),
            s.precision(),
            s.recall(),
            s.f1(),
            Sums.of(stories, c -> fits.test(c) && sure(c), Slot::inGuideline).f1(),
            Sums.of(stories, c -> fits.test(c) && present(c), Slot::inGuideline).f1(),
            Sums.of(stories, c -> fits.test(c) && sure(c) && present(c), Slot::inGuideline).f1(),
            s.slotF1(),
            s.spanShare()));
  }

  /**
   * Story by story what was missed, invented and read otherwise; stories read well are left out.
   */
  public String errors() {
    var out = new StringBuilder();
    for (StoryScore story : stories) {
      int before = out.length();
      for (Claim c : story.missed()) {
        line(out, "missed  ", c, story.text());
      }
      for (Claim c : story.invented()) {
        line(out, "invented", c, story.text());
      }
      for (StoryScore.Pair pair : story.pairs()) {
        wrongSlots(out, pair, story.text());
      }
      if (out.length() > before) {
        out.insert(before, story.id() + "\n");
      }
    }
    return out.toString();
  }

  private static boolean sure(Claim claim) {
    return !claim.about().doubtful();
  }

  private static boolean present(Claim claim) {
    return !claim.about().historical();
  }

  private static void wrongSlots(StringBuilder out, StoryScore.Pair pair, String text) {
    for (Map.Entry<Slot, Agreement> slot : pair.slots().entrySet()) {
      if (slot.getValue() != Agreement.SAME && slot.getValue() != Agreement.BOTH_EMPTY) {
        out.append("  ")
            .append(slot.getKey().name().toLowerCase(Locale.ROOT))
            .append(": ")
            .append(slot.getKey().show(pair.labelled()))
            .append(" read as ")
            .append(slot.getKey().show(pair.read()))
            .append(" in: ")
            .append(quote(pair.read().about().span(), text))
            .append('\n');
      }
    }
    if (!pair.span()) {
      line(out, "bad span", pair.read(), text);
    }
  }

  private static void line(StringBuilder out, String what, Claim claim, String text) {
    out.append("  ")
        .append(what)
        .append(' ')
        .append(claim.kind())
        .append(claim.about().historical() ? " past" : "")
        .append(claim.about().doubtful() ? " hard" : "")
        .append(' ')
        .append(subject(claim))
        .append(": ")
        .append(quote(claim.about().span(), text))
        .append('\n');
  }

  private static String subject(Claim claim) {
    return switch (claim) {
      case Claim.SeatResult c ->
          c.status() + " " + c.seat().name() + " " + c.about().poll().year().orElse(0);
      case Claim.PartySeats c ->
          c.party().code()
              + " "
              + Slot.SEATS.show(c)
              + " in "
              + c.about().poll().body()
              + " "
              + c.scope();
      case Claim.Majority c -> c.party().code() + " " + c.outcome();
      case Claim.PartyFirst c -> c.party().code() + " in " + c.place();
      case Claim.OfficeChange c -> c.change() + " " + c.person();
    };
  }

  private static String quote(Span span, String text) {
    return "\"" + span.of(text).replace('\n', ' ') + "\"";
  }

  private List<StoryScore> in(Lang lang) {
    return stories.stream().filter(s -> s.lang() == lang).toList();
  }
}
