// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where readers tell of errors: a mail address or a page of whoever runs the site.
 *
 * @param address {@code mailto:…} or {@code https://…}; empty where none was named
 */
public record Contact(String address) {
  private static final int LONGEST = 300;
  private static final String MAIL = "mailto:";
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile(MAIL + "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  /** Nobody in particular. */
  public static final Contact NONE = new Contact("");

  /**
   * @throws IllegalArgumentException where readers could not be sent there
   */
  public Contact {
    if (!address.isEmpty()
        && (address.length() > LONGEST
            || (!MAIL_ADDRESS.matcher(address).matches() && !page(address)))) {
      throw new IllegalArgumentException(
          "no address for reports: '"
              + address
              + "'; expected mailto:somebody@example.org or https://example.org/report");
    }
  }

  private static boolean page(String address) {
    try {
      URI uri = URI.create(address);
      return address.startsWith("https://")
          && address.chars().allMatch(c -> c > ' ' && c < 127)
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean known() {
    return !address.isEmpty();
  }

  /** As people write it. */
  String shown() {
    return address.startsWith(MAIL) ? address.substring(MAIL.length()) : address;
  }
}
