// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.ginti.store.election;

import org.jspecify.annotations.NullMarked;
