// SPDX-License-Identifier: Apache-2.0
/** Pages as a reader's browser shows them. Skipped, with a message, where there is no Chromium. */
@org.jspecify.annotations.NullMarked
package org.ginti.pages.browser;
