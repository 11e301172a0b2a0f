// SPDX-License-Identifier: Apache-2.0
/** Layouts and colours. */
@org.jspecify.annotations.NullMarked
package org.ginti.pages.draw;
