// SPDX-License-Identifier: Apache-2.0
/** Results, rules, disagreements and events as tables, CSV and JSON. App may depend on it. */
@NullMarked
package org.ginti.formats.exports;

import org.jspecify.annotations.NullMarked;
