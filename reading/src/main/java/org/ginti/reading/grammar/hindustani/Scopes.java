// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
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

  /** The states and provinces that are named. */
  List<String> states() {
    var found = new ArrayList<String>();
    for (Piece p : pieces) {
      Mention.Word w = p.as(Kind.PLACE);
      Places.Place place = w == null ? null : Places.shipped().find(w.value());
      if (place != null && place.level() == Places.Level.STATE) {
        found.add(place.id());
      }
    }
    return found;
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
