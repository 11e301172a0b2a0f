// SPDX-License-Identifier: Apache-2.0
/**
 * Names of a story against names of a register, across scripts: the seat first, then the person on
 * its ballot, then the party. Matches, never spells; what fits two stays ambiguous.
 */
@NullMarked
package org.ginti.reading.link;

import org.jspecify.annotations.NullMarked;
