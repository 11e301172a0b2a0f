// SPDX-License-Identifier: Apache-2.0
/**
 * Reads election stories: text in, claims with their exact words out. Pure: no network, no clock,
 * no file but the word lists beside it. Any module above may use it.
 */
@NullMarked
package org.ginti.reading;

import org.jspecify.annotations.NullMarked;
