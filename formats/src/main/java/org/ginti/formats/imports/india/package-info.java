// SPDX-License-Identifier: Apache-2.0
/**
 * Importers of what India prints: result tables, round sheets, Form 20, turnout. App may depend on
 * the importers, nobody on the rest.
 */
@NullMarked
package org.ginti.formats.imports.india;

import org.jspecify.annotations.NullMarked;
