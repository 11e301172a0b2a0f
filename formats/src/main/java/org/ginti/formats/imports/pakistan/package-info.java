// SPDX-License-Identifier: Apache-2.0
/**
 * Importers of the layouts in which Pakistani elections are published: Forms 33, 45 and 47, lists
 * of candidates, tables of constituencies. App may depend on it.
 */
@NullMarked
package org.ginti.formats.imports.pakistan;

import org.jspecify.annotations.NullMarked;
