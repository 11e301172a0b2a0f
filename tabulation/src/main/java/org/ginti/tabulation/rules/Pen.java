// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/** Writes outcomes on one contest and channel to a sink, with one reused set of inputs. */
final class Pen {
  final RuleInputs inputs = new RuleInputs();
  private RuleSink sink = (rule, contest, channel, subject, index, outcome, in) -> {};
  private int contest = -1;
  private int channel = -1;

  void open(RuleSink to, int contestIndex) {
    sink = to;
    contest = contestIndex;
    channel = -1;
  }

  void channel(int index) {
    channel = index;
  }

  RuleInputs start(Rule rule) {
    return inputs.start(rule);
  }

  void write(Subject subject, int index, Outcome outcome) {
    inputs.done();
    sink.outcome(inputs.rule(), contest, channel, subject, index, outcome, inputs);
  }
}
