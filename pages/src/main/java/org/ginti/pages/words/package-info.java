// SPDX-License-Identifier: Apache-2.0
/**
 * Sentences, numbers and times for people, in three languages. Used by pages and by the command.
 */
@org.jspecify.annotations.NullMarked
package org.ginti.pages.words;
