// SPDX-License-Identifier: Apache-2.0
/**
 * What comes in and goes out, shared by packs, importers and exports: problems with file, row and
 * column, and the reading of strangers' CSV. App may depend on it.
 */
@NullMarked
package org.ginti.formats;

import org.jspecify.annotations.NullMarked;
