// SPDX-License-Identifier: Apache-2.0
/** Geometry and colours of what is drawn; markup is in the templates. Knows words and results. */
@org.jspecify.annotations.NullMarked
package org.ginti.pages.draw;
