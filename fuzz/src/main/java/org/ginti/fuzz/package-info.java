// SPDX-License-Identifier: Apache-2.0
/**
 * Every parser of Ginti, each with what must hold of whatever bytes it is given, and the door
 * through which Jazzer gives them. Nothing depends on it.
 */
@NullMarked
package org.ginti.fuzz;

import org.jspecify.annotations.NullMarked;
