// SPDX-License-Identifier: Apache-2.0
/**
 * A believable counting day of any size, the same bytes for the same seed. App may depend on it.
 */
@NullMarked
package org.ginti.formats.simulate;

import org.jspecify.annotations.NullMarked;
