// SPDX-License-Identifier: Apache-2.0
/**
 * What the record says to a claim: the claim's own arithmetic first, then the figures held. Says
 * what differs and by how much, never why.
 */
@NullMarked
package org.ginti.reading.verdict;

import org.jspecify.annotations.NullMarked;
