// SPDX-License-Identifier: Apache-2.0
/**
 * The importer of claims by any source: press, observers, aggregators, captures of a feed. A file
 * of each layout is told by its content. App may depend on it.
 */
@NullMarked
package org.ginti.formats.imports.statements;

import org.jspecify.annotations.NullMarked;
