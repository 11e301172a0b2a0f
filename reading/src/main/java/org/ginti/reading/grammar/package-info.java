// SPDX-License-Identifier: Apache-2.0
/**
 * How English, and how Hindi and Urdu, say who won: sentences with mentions in, facts out. One
 * class a family of languages.
 */
@NullMarked
package org.ginti.reading.grammar;

import org.jspecify.annotations.NullMarked;
