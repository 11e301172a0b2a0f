// SPDX-License-Identifier: Apache-2.0
/**
 * Claims as lines of JSON in the schema of the annotation guideline, out and in. Offsets count
 * Unicode code points there and UTF-16 units here.
 */
@NullMarked
package org.ginti.reading.json;

import org.jspecify.annotations.NullMarked;
