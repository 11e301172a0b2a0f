// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of words: lists in data files, one a language, and the mentions they find in the
 * tokens of a story.
 */
@NullMarked
package org.ginti.reading.words;

import org.jspecify.annotations.NullMarked;
