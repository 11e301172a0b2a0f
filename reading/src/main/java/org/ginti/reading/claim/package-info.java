// SPDX-License-Identifier: Apache-2.0
/** Claims as the annotation guideline defines them: values with their spans, no logic. */
@NullMarked
package org.ginti.reading.claim;

import org.jspecify.annotations.NullMarked;
