// SPDX-License-Identifier: Apache-2.0
/**
 * What a grammar gets and gives: sentences with mentions in, facts out. One room below for each
 * family of languages.
 */
@NullMarked
package org.ginti.reading.grammar;

import org.jspecify.annotations.NullMarked;
