// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ginti.formats.exports.Codes;
import org.ginti.reading.verdict.Verdict;
import org.ginti.reading.verdict.Verdict.Against;
import org.ginti.reading.verdict.Verdict.Pair;
import org.ginti.reading.verdict.Verdict.What;

/** Verdicts as sentences of one language: what was found, and the figures of both sides. */
public final class VerdictSentences {
  private static final int EARLIER_SHOWN = 3;

  private final Words words;
  private final UnaryOperator<String> elections;

  /** With elections by their ids. */
  public VerdictSentences(Words words) {
    this(words, id -> id);
  }

  /**
   * @param elections what to call one, by its id
   */
  public VerdictSentences(Words words, UnaryOperator<String> elections) {
    this.words = words;
    this.elections = elections;
  }

  public String of(Verdict verdict) {
    var values = new LinkedHashMap<String, Object>();
    String source = verdict.against().map(this::source).orElse("");
    String where = verdict.against().map(this::where).orElse("");
    values.put("source", source);
    values.put("where", where);
    values.put("figures", figures(verdict.pairs()));
    return switch (verdict) {
      case Verdict.Agrees v ->
          words.say("verdict.agrees" + (declared(v.against()) ? ".declared" : ""), values).strip();
      case Verdict.PartialThen v -> words.say(partial(v), majority(v.pairs(), values)).strip();
      case Verdict.OtherQuantity v ->
          words.say("verdict.other-quantity." + Codes.of(v.quantity()), values).strip();
      case Verdict.Rounded v -> words.say("verdict.rounded", values).strip();
      case Verdict.DigitsTransposed v -> words.say("verdict.digits-transposed", values).strip();
      case Verdict.Differs v -> differs(v, values);
      case Verdict.Contradicted v -> contradicted(v, values);
      case Verdict.Inconsistent v -> {
        Pair p = v.pairs().getFirst();
        yield words.say(
            "verdict.inconsistent." + Codes.of(v.misfit()),
            Map.of("who", p.who(), "claimed", p.claimed().orElse(0), "held", p.held().orElse(0)));
      }
      case Verdict.NotInRecord v ->
          words.say("verdict.not-in-record." + Codes.of(v.missing()), values).strip();
      case Verdict.Ambiguous v ->
          words.say("verdict.ambiguous", "names", String.join(", ", v.names()));
    };
  }

  private static boolean declared(Optional<Against> against) {
    return against.map(Against::declared).orElse(false);
  }

  private static String partial(Verdict.PartialThen v) {
    var what = v.pairs().isEmpty() ? What.VOTES : v.pairs().getFirst().what();
    return switch (what) {
      case MAJORITY -> "verdict.partial-then.majority";
      case WINNER ->
          v.pairs().getFirst().claimedName().equals(v.pairs().getFirst().heldName())
              ? "verdict.partial-then"
              : "verdict.partial-then.lead";
      case VOTES, MARGIN, SEATS, STATIONS -> "verdict.partial-then";
    };
  }

  private static Map<String, Object> majority(List<Pair> pairs, Map<String, Object> values) {
    if (!pairs.isEmpty()) {
      Pair p = pairs.getFirst();
      values.put("who", p.who());
      values.put("held", p.held().orElse(0));
      values.put("holder", p.heldName());
    }
    return values;
  }

  private String differs(Verdict.Differs v, Map<String, Object> values) {
    String said = words.say("verdict.differs" + (v.belowAll() ? ".below" : ""), values).strip();
    return v.sameAs().isEmpty()
        ? said
        : said
            + " "
            + words.say(
                "verdict.differs.same", "others", String.join(words.say("list.and"), v.sameAs()));
  }

  private String contradicted(Verdict.Contradicted v, Map<String, Object> values) {
    return switch (v.how()) {
      case OTHER_WINNER -> {
        Pair p = v.pairs().getFirst();
        values.put("claimed", p.claimedName());
        values.put("held", p.heldName());
        yield words.say(
            "verdict.contradicted." + (p.claimedName().isEmpty() ? "not-lost" : "other-winner"),
            values);
      }
      case MAJORITY -> words.say("verdict.contradicted.majority", majority(v.pairs(), values));
      case EARLIER_RESULT -> {
        values.put(
            "earlier",
            String.join(
                "; ", v.earlier().stream().limit(EARLIER_SHOWN).map(this::earlier).toList()));
        values.put("count", v.earlier().size());
        yield words.say("verdict.contradicted.earlier-result", values);
      }
    };
  }

  private String earlier(Verdict.Earlier e) {
    return words.say(
        "verdict.earlier",
        Map.of(
            "who",
            e.candidate(),
            "party",
            e.party(),
            "seat",
            e.contest(),
            "election",
            election(e.election())));
  }

  /** What it was compared with. */
  private String source(Against a) {
    return a.title().isEmpty() ? a.name() : a.title();
  }

  private String election(String id) {
    return elections.apply(id);
  }

  private String where(Against a) {
    String election = election(a.election());
    return a.contest().isEmpty() ? election : a.contestName() + ", " + election;
  }

  /** The figures that differ; where none does, none. */
  private String figures(List<Pair> pairs) {
    return String.join("; ", pairs.stream().filter(Pair::differs).map(this::figure).toList());
  }

  private String figure(Pair p) {
    return words.say(
        "verdict.figure." + Codes.of(p.what()),
        Map.of("who", p.who(), "claimed", p.claimed().orElse(0), "held", p.held().orElse(0)));
  }
}
