// SPDX-License-Identifier: Apache-2.0
/**
 * From statements to standings: channel tallies, the standing of each contest, the house, the rules
 * of both countries, disagreements between channels. Pure: no input or output, no clock, integers
 * only. Depends on model; formats and everything above may depend on it.
 */
@NullMarked
package org.ginti.tabulation;

import org.jspecify.annotations.NullMarked;
