// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Listed;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;

/** Finds the place that a clause speaks of: the one with में/میں behind it that stands nearest. */
final class Scopes {
  private final List<Piece> pieces;

  Scopes(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Id of the place for what stands from one piece to another; empty for none. */
  String of(int first, int last) {
    for (int k = last; k >= 0; k--) {
      Piece p = pieces.get(k);
      Mention.Word place = p.as(Kind.PLACE);
      if (place != null && isIn(k + 1)) {
        return place.value();
      }
      boolean earlierClause =
          k < first
              && (p.is(Kind.DONE) || p.is(Kind.GOT) || (p instanceof Mark m && m.mark() == ';'));
      if (earlierClause && k < first - 1) {
        break;
      }
    }
    return "";
  }

  /**
   * The states and provinces that a number of seats may be of: the one that it belongs to, پنجاب کی
   * دو, else all but those that other numbers belong to.
   */
  List<String> statesOf(int number) {
    var found = new ArrayList<String>();
    for (int i = 0; i < pieces.size(); i++) {
      int of = number(i);
      if (of == number) {
        return states(pieces.get(i));
      }
      if (of < 0) {
        found.addAll(states(pieces.get(i)));
      }
    }
    return found;
  }

  /** The number of seats that a place belongs to; -1 where there is none. */
  private int number(int place) {
    int i = place + 1;
    boolean of = i + 1 < pieces.size() && pieces.get(i).is(Kind.CASE, "of");
    return of && pieces.get(i + 1) instanceof Count ? i + 1 : -1;
  }

  /** Two countries have a Punjab. */
  private static List<String> states(Piece p) {
    if (!(p instanceof Listed l)) {
      return List.of();
    }
    return l.meanings().stream()
        .filter(w -> w.is(Kind.PLACE))
        .map(w -> Places.shipped().find(w.value()))
        .filter(place -> place != null && place.level() == Places.Level.STATE)
        .map(Places.Place::id)
        .toList();
  }

  /** में/میں, at once or behind the word for the election. */
  private boolean isIn(int k) {
    int i = k;
    while (i < pieces.size()
        && i <= k + 2
        && (pieces.get(i).is(Kind.BODY) || pieces.get(i).is(Kind.STOP, "election"))) {
      i++;
    }
    return i < pieces.size() && pieces.get(i).is(Kind.CASE, "in");
  }
}
