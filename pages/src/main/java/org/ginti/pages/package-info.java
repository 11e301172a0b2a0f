// SPDX-License-Identifier: Apache-2.0
/**
 * What readers see: an election at one moment in, the bytes of its pages out. Pure: no clock, no
 * network, no file. The server and the publisher use it; it knows neither.
 */
@org.jspecify.annotations.NullMarked
package org.ginti.pages;
