// SPDX-License-Identifier: Apache-2.0
/** Pages of simulated and of hostile elections, read back as HTML. */
@org.jspecify.annotations.NullMarked
package org.ginti.pages;
