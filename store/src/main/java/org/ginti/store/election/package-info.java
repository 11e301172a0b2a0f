// SPDX-License-Identifier: Apache-2.0
/**
 * Between model and record: registers, statements and declarations as bodies of entries, and one
 * election of a record as evidence. Store, app and server may depend on it.
 */
@NullMarked
package org.ginti.store.election;

import org.jspecify.annotations.NullMarked;
