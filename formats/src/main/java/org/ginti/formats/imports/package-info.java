// SPDX-License-Identifier: Apache-2.0
/**
 * Importers: one class for each layout of the world outside, into a {@link
 * org.ginti.formats.pack.PackDraft}. App may depend on it.
 */
@NullMarked
package org.ginti.formats.imports;

import org.jspecify.annotations.NullMarked;
