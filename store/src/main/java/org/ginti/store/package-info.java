// SPDX-License-Identifier: Apache-2.0
/** The record on disk, from packs and to standings. */
@NullMarked
package org.ginti.store;

import org.jspecify.annotations.NullMarked;
