// SPDX-License-Identifier: Apache-2.0
/**
 * A second tabulation, as slow and as plain as can be: lists of statements, maps, everything
 * computed anew for each question. Written from the design, not from the engine, to be compared
 * with it.
 */
@NullMarked
package org.ginti.tabulation.naive;

import org.jspecify.annotations.NullMarked;
