// SPDX-License-Identifier: Apache-2.0
/** The engine against the naive count on real and simulated elections. */
@NullMarked
package org.ginti.formats.differential;

import org.jspecify.annotations.NullMarked;
