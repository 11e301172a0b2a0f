// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of an election, wherever it lies, and what it adds up to: wholly, or up to a
 * moment. Packs are evidence; store and app depend on it.
 */
@NullMarked
package org.ginti.formats.evidence;

import org.jspecify.annotations.NullMarked;
