// SPDX-License-Identifier: Apache-2.0
/** Packs into the record. */
@NullMarked
package org.ginti.store.intake;

import org.jspecify.annotations.NullMarked;
