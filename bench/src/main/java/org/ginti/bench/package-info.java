// SPDX-License-Identifier: Apache-2.0
/**
 * Measurements beside peers, in alternation and as ratios: never a timed test, never in a release.
 * Nothing depends on it.
 */
@NullMarked
package org.ginti.bench;

import org.jspecify.annotations.NullMarked;
