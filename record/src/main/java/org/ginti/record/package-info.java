// SPDX-License-Identifier: Apache-2.0
/** Entries with their schema, and the checks of the verifier: {@code docs/record.md} as code. */
@NullMarked
package org.ginti.record;

import org.jspecify.annotations.NullMarked;
