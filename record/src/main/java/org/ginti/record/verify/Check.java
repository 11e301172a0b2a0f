// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

/** What is checked, by the number it has in {@code docs/record.md}. */
public enum Check {
  V01("checkpoint is a signed note of the log"),
  V02("enough witnesses signed, as the policy asks"),
  V03("entries hash to the leaves of their tiles"),
  V04("tiles hash to the tiles above them"),
  V05("tiles hash to the signed root"),
  V06("older checkpoints are of the same tree"),
  V07("entries are canonical and in the schema"),
  V08("authors count without gap, time never goes back"),
  V09("what entries refer to exists and is earlier"),
  V10("approvals are signed by a second person"),
  V11("publish entries name a tree this log had"),
  V12("published files are those of the manifest"),
  V13("published results follow from the record"),
  V14("expected stations"),
  V15("the database holds what follows from its entries");

  private final String title;

  Check(String title) {
    this.title = title;
  }

  /** What holds where the check does. */
  public String title() {
    return title;
  }
}
