// SPDX-License-Identifier: Apache-2.0
/** Canonical JSON: RFC 8785 in the narrower profile of {@code docs/record.md}. */
@NullMarked
package org.ginti.record.json;

import org.jspecify.annotations.NullMarked;
