// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.ginti.store.crash;

import org.jspecify.annotations.NullMarked;
