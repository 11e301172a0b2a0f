// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import org.ginti.reading.grammar.hindustani.Piece.Listed;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a Hindi or Urdu clause says happened: a verb, or a noun with the verb that makes it a
 * fact, before or behind it.
 */
final class Verbs {
  private static final List<Kind> KINDS =
      List.of(Kind.BEAT, Kind.LOST, Kind.LEADS, Kind.TRAILS, Kind.WON, Kind.RANK, Kind.GOT);

  /** So many pieces may stand between a noun and its verb. */
  private static final int BETWEEN = 4;

  /**
   * What happened.
   *
   * @param how the light verb with a noun: gave, got, did, went, is; empty for a verb of its own
   * @param participle "having won": the sentence goes on with the same people
   * @param real false where it is denied or still to come
   * @param first piece
   * @param last piece
   */
  record Verb(
      Kind kind, String value, String how, boolean participle, boolean real, int first, int last) {
    boolean is(Kind other) {
      return kind == other;
    }
  }

  private final List<Piece> pieces;

  Verbs(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The verb whose main word is a piece, in a clause that begins at another; null for none. */
  @Nullable Verb at(int i, int from) {
    for (Kind kind : KINDS) {
      Mention.Word w = pieces.get(i).as(kind);
      if (w != null) {
        Verb verb = verb(w, kind, i, from);
        if (verb != null) {
          return verb;
        }
      }
    }
    return null;
  }

  private @Nullable Verb verb(Mention.Word w, Kind kind, int i, int from) {
    return switch (kind) {
      case RANK -> w.doubtful() && !afterVotes(i) ? null : complete(w, kind, "", i, i, from);
      case GOT -> w.doubtful() && !afterVotes(i) ? null : complete(w, kind, "", i, i, from);
      default ->
          switch (w.value()) {
            case "verb", "conj", "seat" -> complete(w, kind, "", i, i, from);
            default -> withLight(w, kind, i, from);
          };
    };
  }

  private boolean afterVotes(int i) {
    return i > 0
        && (pieces.get(i - 1).is(Kind.GOT, "conj")
            || (pieces.get(i - 1) instanceof Piece.Count c && c.is("votes"))
            || pieces.get(i - 1).is(Kind.CASE, "with"));
  }

  private @Nullable Verb withLight(Mention.Word w, Kind kind, int i, int from) {
    boolean managed = w.value().equals("state") && i > 0 && pieces.get(i - 1).is(Kind.CASE, "in");
    if (managed) {
      return null; // جاری رکھنے میں کامیاب: managed to
    }
    int light = lightBehind(i);
    if (light > 0) {
      return complete(w, kind, how(light), i, light, from);
    }
    light = lightBefore(i, from);
    if (light >= 0 && !isCase(i + 1)) {
      return complete(w, kind, how(light), light, i, from);
    }
    boolean headline = ends(i + 1) && !w.value().equals("noun");
    boolean noun = ends(i + 1) && w.value().equals("noun") && kind != Kind.BEAT && afterSomeone(i);
    if (ends(i + 1) && kind == Kind.BEAT && w.value().equals("noun") && ofLoser(i)) {
      return complete(w, kind, agentBefore(i, from) ? "gave" : "", i, i, from);
    }
    return headline || noun ? complete(w, kind, "", i, i, from) : null;
  }

  /** The headline "A को शिकस्त", "A को लाहौर में शिकस्त". */
  private boolean ofLoser(int i) {
    int k = i - 1;
    if (k >= 2 && pieces.get(k).is(Kind.CASE, "in")) {
      k -= 2;
    }
    return k > 0
        && pieces.get(k).is(Kind.CASE, "object")
        && pieces.get(k - 1) instanceof Someone s
        && s.named();
  }

  private boolean agentBefore(int i, int from) {
    for (int k = from; k < i; k++) {
      if (pieces.get(k) instanceof Someone s && s.relation().equals("agent")) {
        return true;
      }
    }
    return false;
  }

  private String how(int light) {
    Mention.Word w = pieces.get(light).as(Kind.DONE);
    return w == null ? "" : w.value();
  }

  private int lightBehind(int i) {
    boolean figure = false;
    for (int k = i + 1; k < pieces.size() && k <= i + BETWEEN; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.DONE) && !(figure && p.is(Kind.CASE))) {
        return k;
      }
      // की जीत 400 से अधिक वोटों से हुई है
      boolean votes = p instanceof Piece.Count c && c.is("votes");
      figure |= votes;
      boolean passed = small(p) || votes || (figure && p.is(Kind.CASE)) || p.is(Kind.MARGIN);
      if (!passed) {
        return -1;
      }
    }
    return -1;
  }

  private int lightBefore(int i, int from) {
    for (int k = i - 1; k >= from && k >= i - BETWEEN; k--) {
      Piece p = pieces.get(k);
      boolean mark = p.is(Kind.CASE); // का, की: rather "of" than "did"
      if (p.is(Kind.DONE) && !mark && !p.is(Kind.DONE, "is") && !p.is(Kind.DONE, "went")) {
        return k;
      }
      if (!small(p)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean small(Piece p) {
    return p instanceof Listed
        && (p.is(Kind.STOP) || p.is(Kind.NOT) || p.is(Kind.FIRST) || p.is(Kind.WON, "noun"));
  }

  private boolean afterSomeone(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (pieces.get(k) instanceof Someone s) {
        return s.relation().equals("of") || s.relation().equals("object");
      }
      if (!small(pieces.get(k)) && !isCase(k)) {
        return false;
      }
    }
    return false;
  }

  private boolean isCase(int i) {
    return i < pieces.size() && pieces.get(i).is(Kind.CASE);
  }

  /** The sentence ends here, or a mark stands here. */
  private boolean ends(int i) {
    return i >= pieces.size()
        || (pieces.get(i) instanceof Mark m && m.mark() != '(' && m.mark() != '-');
  }

  private Verb complete(Mention.Word w, Kind kind, String how, int first, int last, int from) {
    boolean goesOn = last + 1 < pieces.size() && pieces.get(last + 1).is(Kind.DONE, "went");
    boolean participle = w.value().equals("conj") && !goesOn; // जीत दर्ज कर ली is no participle
    int end = last;
    while (!participle
        && end + 1 < pieces.size()
        && pieces.get(end + 1).is(Kind.DONE)
        && !pieces.get(end + 1).is(Kind.GOT)) {
      end++;
    }
    Kind meant = kind;
    if (kind == Kind.BEAT && w.value().equals("noun") && !how.equals("gave")) {
      meant = Kind.LOST;
    }
    return new Verb(meant, w.value(), how, participle, real(first, end, from), first, end);
  }

  /** Nothing near says that it did not happen or is still to come. */
  private boolean real(int first, int last, int from) {
    for (int k = first - 1; k >= from && k >= first - 3; k--) {
      Piece p = pieces.get(k);
      if (p.is(Kind.NOT)) {
        return false;
      }
      if (p instanceof Someone || p instanceof Mark) {
        break;
      }
    }
    for (int k = from; k < first; k++) {
      if (pieces.get(k).is(Kind.NOT_YET, "if")) {
        return false;
      }
    }
    for (int k = first; k < pieces.size() && k <= last + 3; k++) {
      Piece p = pieces.get(k);
      boolean itself = k == first && p.is(Kind.LOST); // ناکام رہے
      if ((p.is(Kind.NOT) && !itself) || p.is(Kind.NOT_YET)) {
        return false;
      }
      if (k > last && (p instanceof Someone || p instanceof Mark || p.is(Kind.AND))) {
        break;
      }
    }
    return true;
  }
}
