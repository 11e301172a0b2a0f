// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/** What one source says on one form. Channels are compared, never added together. */
public record Channel(ChannelId id, SourceId source, Form form, Authority authority, String title) {
  public Channel {
    Text.requireName(title, "channel title");
  }
}
