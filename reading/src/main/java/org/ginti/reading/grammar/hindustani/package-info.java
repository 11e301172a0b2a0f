// SPDX-License-Identifier: Apache-2.0
/** Hindi and Urdu: one syntax, two scripts; the case marks say who won and who was beaten. */
@NullMarked
package org.ginti.reading.grammar.hindustani;

import org.jspecify.annotations.NullMarked;
