// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TilesTest {
  @ParameterizedTest
  @CsvSource({
    "tile/0/000, 0, 0, 256",
    "tile/0/x001/234.p/17, 0, 1234, 17",
    "tile/entries/x001/x234/067, -1, 1234067, 256",
    "tile/entries/000.p/255, -1, 0, 255",
    "tile/1/999.p/1, 1, 999, 1",
    "tile/63/x001/000, 63, 1000, 256",
    "tile/0/x100/x000/x000/x000/x000/000, 0, 100000000000000000, 256",
  })
  void pathsAreReadAndWritten(String path, int level, long number, int width) throws IOException {
    var tile = new TilePath(level, number, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(TilePath.parse(path)).isEqualTo(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/000/",
        "tile//000",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/100/000",
        "tile/0/x000/001",
        "tile/0/x000/000",
        "tile/0/001/234",
        "tile/0/x001",
        "tile/0/x001/x234",
        "tile/0/X001/234",
        "tile/0/x01/234",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/00",
        "tile/0/000.p/017",
        "tile/0/000.p/256",
        "tile/0/000.p/1000",
        "tile/0/000.p/-1",
        "tile/0/000.P/1",
        "tile/0/000.p/1/",
        "tile/0/000.p/1\n",
        "tile/0/000\n",
        " tile/0/000",
        "tile/0/000 ",
        "tile/0/../000",
        "tile/0/٠٠٠",
        "tile/Entries/000",
        "tile/entries",
        "tile/entrie/000",
        "tile/8/0/000",
        "tile/0/x001/x000/x000/x000/x000/x000/000",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
      })
  void nothingElseIsAPath(String path) {
    assertThatThrownBy(() -> TilePath.parse(path))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("expected the path of a tile");
  }

  @Test
  void theExampleOfTheSpecification() {
    assertThat(TilePath.at(0, 273, 70_000).path()).isEqualTo("tile/0/273.p/112");
    assertThat(TilePath.at(0, 272, 70_000).path()).isEqualTo("tile/0/272");
    assertThat(TilePath.at(1, 0, 70_000).path()).isEqualTo("tile/1/000");
    assertThat(TilePath.at(1, 1, 70_000).path()).isEqualTo("tile/1/001.p/17");
    assertThat(TilePath.at(2, 0, 70_000).path()).isEqualTo("tile/2/000.p/1");
    assertThat(TilePath.at(0, 0, 256).path()).isEqualTo("tile/0/000");
    assertThat(TilePath.at(1, 0, 256).path()).isEqualTo("tile/1/000.p/1");
    assertThat(TilePath.at(TilePath.ENTRIES, 1, 300).path()).isEqualTo("tile/entries/001.p/44");
    for (long[] none : new long[][] {{0, 0, 0}, {0, 1, 256}, {1, 0, 255}, {8, 0, 1L << 62}}) {
      assertThatThrownBy(() -> TilePath.at((int) none[0], none[1], none[2]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aBundleGivesBackItsEntries() throws IOException {
    var entries = new ArrayList<byte[]>();
    var out = new ByteArrayOutputStream();
    for (int length : new int[] {0, 1, 255, 256, 65_535, 7}) {
      byte[] entry = new byte[length];
      Arrays.fill(entry, (byte) length);
      entries.add(entry);
      EntryBundle.write(out, entry, 0, length);
    }
    assertThat(read(out.toByteArray(), 6)).usingRecursiveComparison().isEqualTo(entries);
    assertThatThrownBy(() -> EntryBundle.write(out, new byte[65_536], 0, 65_536))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBundleThatDoesNotFitIsRefusedBeforeAnythingIsVisited() {
    byte[] good = {0, 2, 'a', 'b', 0, 0, 0, 1, 'c'};
    for (int end = 0; end < good.length; end++) {
      byte[] cut = Arrays.copyOf(good, end);
      assertThatThrownBy(() -> refuseVisits(cut, 3))
          .isInstanceOf(TlogException.class)
          .hasMessageContaining("the bundle ends within entry");
    }
    assertThatThrownBy(() -> refuseVisits(Arrays.copyOf(good, 10), 3))
        .isInstanceOf(TlogException.class)
        .hasMessage("the bundle goes on behind entry 2, at byte 9; expected 3 entries");
    assertThatThrownBy(() -> refuseVisits(good, 2)).isInstanceOf(TlogException.class);
    assertThatThrownBy(() -> refuseVisits(good, 4)).isInstanceOf(TlogException.class);
  }

  @Test
  void nodesOfTilesAreThoseOfTheTree() throws IOException {
    int size = 70_000;
    var tree = NaiveTree.random(size, 9);
    Map<String, byte[]> tiles = tiles(tree, size);
    var nodes = new TileNodes(path -> tiles.get(path.path()), size);
    for (int level = 0; size >> level > 0; level++) {
      long count = size >> level;
      for (long index : new long[] {0, 1, count / 3, count / 2, count - 2, count - 1}) {
        if (index >= 0 && index < count) {
          assertThat(nodes.node(level, index)).isEqualTo(tree.node(level, index));
        }
      }
      int l = level;
      assertThatThrownBy(() -> nodes.node(l, count)).isInstanceOf(TlogException.class);
      assertThatThrownBy(() -> nodes.node(l, -1)).isInstanceOf(TlogException.class);
    }
    assertThat(Proofs.root(size, nodes)).isEqualTo(tree.root(size));
    assertThat(Proofs.root(300, nodes)).isEqualTo(tree.root(300));
  }

  @Test
  void aTileThatIsMissingOrOfAnotherLengthIsNamed() throws IOException {
    var tree = NaiveTree.random(300, 9);
    Map<String, byte[]> tiles = tiles(tree, 300);
    byte[] partial = tiles.remove("tile/0/001.p/44");
    assertThatThrownBy(() -> nodes(tiles, 300).node(0, 256))
        .isInstanceOf(TlogException.class)
        .hasMessage("tile/0/001.p/44 is missing");
    tiles.put("tile/0/001", new byte[44 * 32]);
    assertThatThrownBy(() -> nodes(tiles, 300).node(0, 256))
        .isInstanceOf(TlogException.class)
        .hasMessage("tile/0/001 has 1408 bytes, expected 8192");
    // a partial tile may be deleted once the full one is there
    tiles.put("tile/0/001", Arrays.copyOf(partial, 256 * 32));
    assertThat(nodes(tiles, 300).node(0, 299)).isEqualTo(tree.leaf(299));
    tiles.put("tile/0/001.p/44", Arrays.copyOf(partial, 43 * 32));
    assertThatThrownBy(() -> nodes(tiles, 300).node(0, 256)).isInstanceOf(TlogException.class);
  }

  private static TileNodes nodes(Map<String, byte[]> tiles, long size) {
    return new TileNodes(path -> tiles.get(path.path()), size);
  }

  private static Map<String, byte[]> tiles(NaiveTree tree, int size) {
    Map<String, byte[]> all = new HashMap<>();
    for (int level = 0; TilePath.count(level, size) > 0; level++) {
      for (long n = 0; n <= (TilePath.count(level, size) - 1) >> 8; n++) {
        TilePath path = TilePath.at(level, n, size);
        byte[] tile = new byte[32 * path.width()];
        for (int i = 0; i < path.width(); i++) {
          tree.node(8 * level, n * 256 + i).copyTo(tile, 32 * i);
        }
        all.put(path.path(), tile);
      }
    }
    return all;
  }

  private static List<byte[]> read(byte[] bundle, int width) throws TlogException {
    var found = new ArrayList<byte[]>();
    EntryBundle.read(
        bundle,
        width,
        (i, bytes, from, to) -> {
          assertThat(i).isEqualTo(found.size());
          assertThat(bytes).isSameAs(bundle);
          found.add(Arrays.copyOfRange(bytes, from, to));
        });
    return found;
  }

  private static void refuseVisits(byte[] bundle, int width) throws TlogException {
    EntryBundle.read(
        bundle,
        width,
        (i, bytes, from, to) -> {
          throw new AssertionError("entry " + i + " visited");
        });
  }
}
