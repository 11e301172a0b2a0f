// SPDX-License-Identifier: Apache-2.0
/**
 * An election as a folder: a Frictionless data package, written, read and checked; streaming.
 * Importers and app may depend on it.
 */
@NullMarked
package org.ginti.formats.pack;

import org.jspecify.annotations.NullMarked;
