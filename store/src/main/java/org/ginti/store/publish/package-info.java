// SPDX-License-Identifier: Apache-2.0
/** From the record to files that anybody may copy and check. */
@NullMarked
package org.ginti.store.publish;

import org.jspecify.annotations.NullMarked;
