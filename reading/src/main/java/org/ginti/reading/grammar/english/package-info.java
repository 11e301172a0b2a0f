// SPDX-License-Identifier: Apache-2.0
/** English: word order, voice and prepositions say who won and who was beaten. */
@NullMarked
package org.ginti.reading.grammar.english;

import org.jspecify.annotations.NullMarked;
