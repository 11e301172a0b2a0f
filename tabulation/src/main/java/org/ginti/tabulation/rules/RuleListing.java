// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Register;

/** Turns outcomes into values, for listing. */
public final class RuleListing implements RuleSink {
  private final Register register;
  private final Consumer<RuleOutcome> to;

  public RuleListing(Register register, Consumer<RuleOutcome> to) {
    this.register = register;
    this.to = to;
  }

  @Override
  public void outcome(
      Rule rule,
      int contest,
      int channel,
      Subject subject,
      int index,
      Outcome outcome,
      RuleInputs inputs) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.given(i)) {
        values.put(inputs.name(i), inputs.value(i));
      }
    }
    to.accept(
        new RuleOutcome(
            rule,
            contest,
            channel,
            subject(contest, subject, index, inputs.label()),
            outcome,
            Collections.unmodifiableMap(values),
            missing(inputs),
            detail(subject, outcome, inputs)));
  }

  private String subject(int contest, Subject subject, int index, String label) {
    return switch (subject) {
      case STATION -> "ps:" + register.stations(contest).id(index);
      case ROUND -> "round:" + index;
      case SEGMENT -> "seg:" + label;
      case POSTAL -> "postal";
      case CONTEST -> "contest";
      case CANDIDATE -> "candidate " + register.ballot(contest).get(index).id();
      case FIGURE -> Figure.values()[index].code();
      case PARTY -> "party " + label;
      case PERSON -> "person " + label;
    };
  }

  private static List<String> missing(RuleInputs inputs) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.missing(i)) {
        missing.add(inputs.name(i));
      }
    }
    return missing;
  }

  private static String detail(Subject subject, Outcome outcome, RuleInputs inputs) {
    var words = new ArrayList<String>();
    if (inputs.note() != Note.NONE) {
      words.add(inputs.note().code());
    }
    if (inputs.mode() != Mode.BOTH) {
      words.add(inputs.mode().code());
    }
    boolean named =
        subject == Subject.SEGMENT || subject == Subject.PARTY || subject == Subject.PERSON;
    if (!named && !inputs.label().isEmpty()) {
      words.add("against " + inputs.label());
    }
    if (outcome == Outcome.NOT_EVALUABLE) {
      var missing = missing(inputs);
      if (!missing.isEmpty()) {
        words.add("missing " + String.join(" ", missing));
      }
    }
    return String.join("; ", words);
  }
}
