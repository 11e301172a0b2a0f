// SPDX-License-Identifier: Apache-2.0
/**
 * The rules of both countries as one table, and what they say of the evidence held on a contest or
 * a house. Code, messages in three languages, tests and {@code docs/rules.md} come from {@link
 * org.ginti.tabulation.rules.Rule}. Depends on tabulation and model; the engine in {@code
 * org.ginti.tabulation} does not depend on it.
 */
@NullMarked
package org.ginti.tabulation.rules;

import org.jspecify.annotations.NullMarked;
