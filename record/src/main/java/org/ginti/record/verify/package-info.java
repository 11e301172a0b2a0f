// SPDX-License-Identifier: Apache-2.0
/** The numbered checks of {@code docs/record.md}, over a record wherever it lies. */
@NullMarked
package org.ginti.record.verify;

import org.jspecify.annotations.NullMarked;
