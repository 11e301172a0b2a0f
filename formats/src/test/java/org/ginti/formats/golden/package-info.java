// SPDX-License-Identifier: Apache-2.0
/** Whole real elections, imported and tabulated, against figures computed elsewhere. */
@NullMarked
package org.ginti.formats.golden;

import org.jspecify.annotations.NullMarked;
