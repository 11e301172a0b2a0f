// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ginti.model.Lang;
import org.ginti.reading.json.ClaimWriter;
import org.ginti.reading.json.StoryClaims;
import org.ginti.reading.story.Reading;
import org.ginti.reading.verdict.Verdict.Against;
import org.ginti.reading.verdict.Verdict.Pair;

/** Verdicts as JSON: Ginti's own, and the ClaimReview of schema.org that search engines read. */
public final class ClaimReview {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ClaimReview() {}

  /**
   * The claims of a story in the guideline's schema, each with its {@code verdict}.
   *
   * @param said a sentence for each
   */
  public static ObjectNode story(Checked checked, List<String> said) {
    var reading = checked.reading();
    var out =
        ClaimWriter.node(
            new StoryClaims(
                reading.story().id(), reading.lang(), reading.story().text(), reading.claims()));
    for (int i = 0; i < said.size(); i++) {
      ((ObjectNode) out.path("claims").get(i))
          .set("verdict", verdict(checked.verdicts().get(i), said.get(i)));
    }
    return out;
  }

  /** The verdict with its figures. */
  public static ObjectNode verdict(Verdict verdict, String sentence) {
    var out = JSON.objectNode();
    out.put("verdict", verdict.code());
    detail(verdict).ifPresent(d -> out.put("detail", d));
    verdict.against().ifPresent(a -> out.set("against", against(a)));
    if (!verdict.pairs().isEmpty()) {
      var pairs = out.putArray("figures");
      verdict.pairs().forEach(p -> pairs.add(pair(p)));
    }
    if (verdict instanceof Verdict.Contradicted c && !c.earlier().isEmpty()) {
      var earlier = out.putArray("earlier");
      for (Verdict.Earlier e : c.earlier()) {
        earlier
            .addObject()
            .put("election", e.election())
            .put("contest", e.contest())
            .put("candidate", e.candidate())
            .put("party", e.party());
      }
    }
    if (verdict instanceof Verdict.Ambiguous a) {
      var names = out.putArray("may_be");
      a.names().forEach(names::add);
    }
    if (verdict instanceof Verdict.Differs d && !d.sameAs().isEmpty()) {
      var same = out.putArray("same_as");
      d.sameAs().forEach(same::add);
    }
    out.put("sentence", sentence);
    return out;
  }

  /**
   * A ClaimReview of one claim.
   *
   * @param claim its place among the claims of the story
   */
  public static ObjectNode of(
      Reading reading, int claim, Verdict verdict, String sentence, Lang lang) {
    var story = reading.story();
    var out = JSON.objectNode();
    out.put("@context", "https://schema.org");
    out.put("@type", "ClaimReview");
    out.put("claimReviewed", reading.claims().get(claim).about().span().of(story.text()));
    out.put("inLanguage", lang.tag());
    var reviewed = out.putObject("itemReviewed");
    reviewed.put("@type", "Claim");
    var appearance = reviewed.putObject("appearance");
    appearance.put("@type", "NewsArticle");
    said(appearance, "identifier", story.id() + "#" + (claim + 1));
    said(appearance, "url", story.address());
    said(appearance, "datePublished", story.published());
    said(reviewed, "datePublished", story.published());
    if (!story.outlet().isEmpty()) {
      reviewed.putObject("author").put("@type", "Organization").put("name", story.outlet());
    }
    var rating = out.putObject("reviewRating");
    rating.put("@type", "Rating");
    rating.put("alternateName", verdict.code());
    rating.put("ratingExplanation", sentence);
    verdict
        .against()
        .ifPresent(a ->
            out.putObject("isBasedOn")
                .put("@type", "Dataset")
                .put("identifier", a.election())
                .put("name", a.title()));
    return out;
  }

  private static Optional<String> detail(Verdict verdict) {
    return switch (verdict) {
      case Verdict.OtherQuantity v -> code(v.quantity());
      case Verdict.Contradicted v -> code(v.how());
      case Verdict.Inconsistent v -> code(v.misfit());
      case Verdict.NotInRecord v -> code(v.missing());
      case Verdict.Differs v ->
          v.belowAll() ? Optional.of("below-all-and-coverage-unknown") : Optional.empty();
      case Verdict.PartialThen v ->
          Optional.of(v.said() ? "said-to-be-partial" : "coverage-unknown");
      case Verdict.Agrees v -> Optional.empty();
      case Verdict.Rounded v -> Optional.empty();
      case Verdict.DigitsTransposed v -> Optional.empty();
      case Verdict.Ambiguous v -> Optional.empty();
    };
  }

  private static Optional<String> code(Enum<?> e) {
    return Optional.of(e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static ObjectNode against(Against a) {
    var out = JSON.objectNode();
    out.put("election", a.election());
    said(out, "contest", a.contest());
    said(out, "contest_name", a.contestName());
    said(out, "channel", a.channel());
    said(out, "source", a.title());
    out.put("declared", a.declared());
    return out;
  }

  private static ObjectNode pair(Pair p) {
    var out = JSON.objectNode();
    out.put("what", p.what().name().toLowerCase(Locale.ROOT));
    said(out, "who", p.who());
    if (p.claimed().isPresent()) {
      out.put("claimed", p.claimed().getAsLong());
      if (p.held().isPresent()) {
        out.put("held", p.held().getAsLong());
      } else {
        out.putNull("held");
      }
    } else {
      out.put("claimed", p.claimedName());
      out.put("held", p.heldName());
    }
    return out;
  }

  private static void said(ObjectNode out, String field, String value) {
    if (!value.isEmpty()) {
      out.put(field, value);
    }
  }
}
