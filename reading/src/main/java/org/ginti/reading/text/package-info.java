// SPDX-License-Identifier: Apache-2.0
/**
 * The text of a story: folded so that spellings compare, split into tokens and sentences, every
 * position mapped back to the original. Knows nothing of elections.
 */
@NullMarked
package org.ginti.reading.text;

import org.jspecify.annotations.NullMarked;
