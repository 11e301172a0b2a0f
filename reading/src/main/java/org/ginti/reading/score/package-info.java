// SPDX-License-Identifier: Apache-2.0
/** How well claims were read: labelled stories against read ones, by the guideline's rules. */
@NullMarked
package org.ginti.reading.score;

import org.jspecify.annotations.NullMarked;
