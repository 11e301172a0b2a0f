// SPDX-License-Identifier: Apache-2.0
/**
 * The nouns of an election: who stands where, who says what. Validated values without input or
 * output. Every floor above may depend on them; they depend on the JDK alone.
 */
@NullMarked
package org.ginti.model;

import org.jspecify.annotations.NullMarked;
