// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;

/** The hashes of the whole subtrees of a tree: those with 2ˡᵉᵛᵉˡ leaves, none missing. */
@FunctionalInterface
public interface NodeSource {
  /**
   * The hash over the leaves from {@code index << level} up to {@code (index + 1) << level}; at
   * level 0 a leaf hash.
   *
   * @throws TlogException where what is kept is malformed or has no such subtree
   */
  Hash node(int level, long index) throws IOException;
}
