// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.ginti.app;

import org.jspecify.annotations.NullMarked;
