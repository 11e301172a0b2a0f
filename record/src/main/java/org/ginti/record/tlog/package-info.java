// SPDX-License-Identifier: Apache-2.0
/** The log as C2SP has it: RFC 6962 tree, tiles, signed notes, checkpoints, proofs, policies. */
@NullMarked
package org.ginti.record.tlog;

import org.jspecify.annotations.NullMarked;
