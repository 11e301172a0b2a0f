// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/** What one source says on one form; each channel is tabulated on its own. */
public record ChannelId(String value) implements Comparable<ChannelId> {
  public ChannelId {
    Text.requireId(value, "channel");
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
