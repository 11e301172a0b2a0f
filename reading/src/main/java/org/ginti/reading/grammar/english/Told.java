// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.grammar.Fact;

/** A fact and the piece of the sentence that says it: its verb or its figure. */
record Told(int piece, Fact fact) {}
