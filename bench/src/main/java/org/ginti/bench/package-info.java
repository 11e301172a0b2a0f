// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.ginti.bench;

import org.jspecify.annotations.NullMarked;
