// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.util.List;
import java.util.stream.Collectors;

/** The record is damaged: everything that was found. Nothing has been changed. */
public final class DamageException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient List<Damage> damages;

  public DamageException(List<Damage> damages) {
    super(
        "the record is damaged, and nothing was changed: "
            + damages.stream().map(Damage::toString).collect(Collectors.joining("; ")));
    this.damages = List.copyOf(damages);
  }

  DamageException(long index, String what) {
    this(List.of(new Damage(index, what)));
  }

  public List<Damage> damages() {
    return damages;
  }
}
