// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was used last, up to a weight. Threads share it. */
final class Kept<K, V> {
  private final LinkedHashMap<K, V> all = new LinkedHashMap<>(64, 0.75f, true);
  private final ToLongFunction<V> weigh;
  private final long most;
  private long weight;

  Kept(long most, ToLongFunction<V> weigh) {
    this.most = most;
    this.weigh = weigh;
  }

  synchronized @Nullable V get(K key) {
    return all.get(key);
  }

  synchronized void put(K key, V value) {
    V before = all.put(key, value);
    weight += weigh.applyAsLong(value) - (before == null ? 0 : weigh.applyAsLong(before));
    Iterator<V> oldest = all.values().iterator();
    while (weight > most && all.size() > 1) {
      weight -= weigh.applyAsLong(oldest.next());
      oldest.remove();
    }
  }
}
