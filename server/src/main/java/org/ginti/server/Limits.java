// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A bucket of tokens for each address: it fills at a rate up to a burst, and a request takes some.
 * Addresses are forgotten, the full buckets first, when there are too many.
 */
final class Limits {
  private static final int ADDRESSES = 20_000;

  private final double perNano;
  private final double burst;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  private static final class Bucket {
    private double tokens;
    private long at;
  }

  /**
   * @param perSecond tokens that come back in a second; 0 for no limit
   * @param seconds how many seconds' worth a bucket holds
   */
  Limits(int perSecond, int seconds) {
    perNano = perSecond / 1e9;
    burst = (double) perSecond * seconds;
  }

  /** Seconds to wait until the tokens are there; 0 where they were there and were taken. */
  int take(String address, int tokens, long now) {
    if (perNano == 0) {
      return 0;
    }
    if (buckets.size() > ADDRESSES) {
      forget(now);
    }
    Bucket b =
        buckets.computeIfAbsent(
            address,
            a -> {
              var fresh = new Bucket();
              fresh.tokens = burst;
              fresh.at = now;
              return fresh;
            });
    synchronized (b) {
      b.tokens = Math.min(burst, b.tokens + Math.max(0, now - b.at) * perNano);
      b.at = now;
      if (b.tokens >= tokens) {
        b.tokens -= tokens;
        return 0;
      }
      return (int) Math.max(1, Math.ceil((tokens - b.tokens) / perNano / 1e9));
    }
  }

  /** Addresses remembered. */
  int size() {
    return buckets.size();
  }

  private void forget(long now) {
    buckets
        .values()
        .removeIf(b -> {
          synchronized (b) {
            return b.tokens + (now - b.at) * perNano >= burst;
          }
        });
    if (buckets.size() > ADDRESSES) {
      buckets.clear();
    }
  }
}
