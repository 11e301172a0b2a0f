// SPDX-License-Identifier: Apache-2.0
/** From facts to claims: what a story says of one seat in several places becomes one claim. */
@NullMarked
package org.ginti.reading.story;

import org.jspecify.annotations.NullMarked;
