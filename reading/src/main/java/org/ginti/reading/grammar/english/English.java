// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Grammar;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** How English says it: order and voice give the roles, prepositions tie the numbers. */
public final class English implements Grammar {
  /** "Meerut Lok Sabha Election Result:" names a seat without the word. */
  private static final int LONGEST_HEADING = 14;

  @Override
  public List<Fact> read(Line line) {
    if (line.mentions().isEmpty()) {
      return List.of();
    }
    Reason reason = reason(line);
    return switch (reason) {
      case NOTHING -> List.of();
      case FORECAST -> List.of(other(line, "forecast"));
      case ELSEWHERE -> List.of(other(line, "elsewhere"));
      case SETTING -> List.of(settingAlone(line));
      case RESULT -> facts(line);
    };
  }

  /** Which election a clause speaks of. */
  private record When(OptionalInt year, boolean general, boolean earlier) {}

  private enum Reason {
    /** No word of a result, an office or a seat. */
    NOTHING,
    FORECAST,
    /** An election that is not ours. */
    ELSEWHERE,
    /** Says on whose word, where or of what house the sentences beside it speak. */
    SETTING,
    RESULT
  }

  private static Reason reason(Line line) {
    boolean number = false;
    boolean strong = false;
    boolean counted = false;
    boolean setting = false;
    boolean forecast = false;
    boolean contrary = false;
    for (Mention m : line.mentions()) {
      if (!(m instanceof Mention.Word w)) {
        number = true;
        continue;
      }
      switch (w.kind()) {
        case FURNITURE -> {
          return Reason.NOTHING;
        }
        case ELSEWHERE -> {
          return Reason.ELSEWHERE;
        }
        case FORECAST -> {
          contrary |= w.is(Kind.FORECAST, "contrary");
          forecast = true;
        }
        case WON,
            VICTORY,
            BEAT,
            LEADS,
            TRAILS,
            LOST,
            RANK,
            MAJORITY,
            FIRST,
            ACCOUNT,
            RESIGNED,
            APPOINTED,
            REMOVED,
            ELECTED,
            SEAT_CODE,
            SEAT_WORD ->
            strong = true;
        case GOT, MARGIN, PARTY, ALLIANCE -> counted = true;
        case STATUS, BODY, BY_ELECTION -> setting = true;
        case NOT -> strong |= !w.value().isEmpty();
        default -> {}
      }
    }
    if (forecast && !contrary) {
      return Reason.FORECAST;
    }
    boolean heading = setting && line.sentence().to() - line.sentence().from() <= LONGEST_HEADING;
    if (strong || heading || (counted && number)) {
      return Reason.RESULT;
    }
    return setting ? Reason.SETTING : Reason.NOTHING;
  }

  private static Fact.Setting settingAlone(Line line) {
    return new Setting(new LineWords(line), List.of()).setting(OptionalInt.empty(), false, false);
  }

  private static Fact.Setting other(Line line, String status) {
    return new Fact.Setting(
        OptionalInt.empty(), "", List.of(), Optional.empty(), false, status, line.span(), status);
  }

  private static List<Fact> facts(Line line) {
    var words = new LineWords(line);
    var pieces = Pieces.of(words);
    var clauses = new Clauses(words, pieces);
    var subjects = new Subjects(clauses);
    var told = new ArrayList<>(new Results(clauses, subjects).read());
    told.addAll(new Tallies(clauses, subjects).read());
    told.addAll(new News(clauses, subjects).read());
    told.addAll(new Offices(clauses, subjects).read());
    told.sort(Comparator.comparing(t -> t.fact().span()));
    return inOrder(told, new Setting(words, pieces), new Years(clauses, words));
  }

  /** The facts in the order of the text; a setting wherever the year becomes another. */
  private static List<Fact> inOrder(List<Told> told, Setting setting, Years years) {
    var now = new When(years.all(), years.generalAll(), years.earlierAll());
    var facts = new ArrayList<Fact>();
    facts.add(setting.setting(now.year, now.general, now.earlier));
    facts.addAll(setting.counts());
    for (Told t : told) {
      int piece = t.piece();
      var own =
          t.fact() instanceof Fact.AtSeat
              ? now
              : new When(years.of(piece), years.general(piece), years.earlier(piece));
      if (!own.equals(now)) {
        now = own;
        facts.add(setting.setting(now.year, now.general, now.earlier));
      }
      facts.add(t.fact());
    }
    return facts;
  }
}
