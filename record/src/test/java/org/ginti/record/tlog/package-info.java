// SPDX-License-Identifier: Apache-2.0
/** Tests of the log: public vectors where the shared folder is there, and a naive second tree. */
@NullMarked
package org.ginti.record.tlog;

import org.jspecify.annotations.NullMarked;
