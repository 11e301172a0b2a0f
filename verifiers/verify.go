// SPDX-License-Identifier: Apache-2.0

// Verify checks a published Ginti record with the library that checks Go's own module log.
// Usage: verify FOLDER [VKEY]. See README.md.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

var folder string

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fail("usage: verify FOLDER [VKEY]")
	}
	folder = os.Args[1]
	key := policyKey()
	if len(os.Args) == 3 && os.Args[2] != key {
		fail("the policy names the key %s, expected %s", key, os.Args[2])
	}
	tree := open("checkpoint", key)
	if tree.N == 0 {
		fail("the record is empty")
	}
	nodes := tlog.TileHashReader(tree, files{}) // every tile it reads, it checks against the root
	manifest := entries(tree, nodes)
	upper(tree, nodes)
	kept := older(tree, key, nodes)
	listed := published(manifest)
	fmt.Printf("OK size %d root %s, %d kept checkpoints, %d files\n", tree.N, tree.Hash, kept, listed)
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "FAILED: "+format+"\n", args...)
	os.Exit(1)
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func read(path string) []byte {
	b, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path)))
	must(err)
	return b
}

// policyKey is the key of the first log line of the policy.
func policyKey() string {
	for _, line := range strings.Split(string(read("policy")), "\n") {
		if f := strings.Fields(line); len(f) >= 2 && f[0] == "log" {
			return f[1]
		}
	}
	fail("the policy names no log")
	return ""
}

// open reads a checkpoint: a signed note of origin, size and root.
func open(path, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	n, err := note.Open(read(path), note.VerifierList(verifier))
	if err != nil {
		fail("%s: %v", path, err)
	}
	for _, sig := range append(n.Sigs, n.UnverifiedSigs...) { // Go takes any last bits of base64
		if _, err := base64.StdEncoding.Strict().DecodeString(sig.Base64); err != nil {
			fail("%s: a signature is not in canonical base64", path)
		}
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		fail("%s: not a checkpoint of %s", path, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || lines[1] != strconv.FormatInt(size, 10) {
		fail("%s: bad size %q", path, lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

// files hands tiles to the library, which calls them tile/8/L/N.
type files struct{}

func (files) Height() int { return 8 }

func (files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		b, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		if len(b) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes, expected %d", path, len(b), tile.W*tlog.HashSize)
		}
		all = append(all, b)
	}
	return all, nil
}

func (files) SaveTiles([]tlog.Tile, [][]byte) {}

// hashes reads the nodes of one tile.
func hashes(nodes tlog.HashReader, level int, from, to int64) []tlog.Hash {
	var indexes []int64
	for n := from; n < to; n++ {
		indexes = append(indexes, tlog.StoredHashIndex(8*level, n))
	}
	all, err := nodes.ReadHashes(indexes)
	must(err)
	return all
}

// entries compares every entry with its leaf; returns the manifest hash of the last publish entry.
func entries(tree tlog.Tree, nodes tlog.HashReader) string {
	manifest := ""
	for from := int64(0); from < tree.N; from += width {
		to := from + width
		if to > tree.N {
			to = tree.N
		}
		tile := tlog.Tile{H: 8, L: -1, N: from / width, W: int(to - from)} // the library calls it data
		path := "tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/data/")
		bundle := read(path)
		leaves := hashes(nodes, 0, from, to)
		for i, leaf := range leaves {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				fail("%s ends within entry %d", path, from+int64(i))
			}
			entry := bundle[2 : 2+int(binary.BigEndian.Uint16(bundle))]
			bundle = bundle[2+len(entry):]
			if tlog.RecordHash(entry) != leaf {
				fail("entry %d does not hash to its leaf", from+int64(i))
			}
			var e struct{ Kind, Manifest string }
			if err := json.Unmarshal(entry, &e); err != nil {
				fail("entry %d: %v", from+int64(i), err)
			}
			if e.Kind == "publish" {
				manifest = e.Manifest
			}
		}
		if len(bundle) != 0 {
			fail("%s goes on behind its last entry", path)
		}
	}
	return manifest
}

// upper reads every tile above the leaves, so that each is checked.
func upper(tree tlog.Tree, nodes tlog.HashReader) {
	for level := 1; tree.N>>(8*level) > 0; level++ {
		count := tree.N >> (8 * level)
		for from := int64(0); from < count; from += width {
			to := from + width
			if to > count {
				to = count
			}
			hashes(nodes, level, from, to)
		}
	}
}

// older proves that the tree goes on from every checkpoint that was kept.
func older(tree tlog.Tree, key string, nodes tlog.HashReader) int {
	kept, err := os.ReadDir(filepath.Join(folder, "checkpoints"))
	must(err)
	for _, file := range kept {
		path := "checkpoints/" + file.Name()
		old := open(path, key)
		if file.Name() != strconv.FormatInt(old.N, 10) {
			fail("%s signs %d entries", path, old.N)
		}
		if old.N > tree.N {
			fail("%s signs more entries than there are", path)
		}
		if old.N == 0 { // every tree goes on from the empty one
			if old.Hash != sha256.Sum256(nil) {
				fail("%s: the empty tree has another root", path)
			}
			continue
		}
		proof, err := tlog.ProveTree(tree.N, old.N, nodes)
		must(err)
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
			fail("%s signs another tree: %v", path, err)
		}
	}
	return len(kept)
}

// published compares SHA256SUMS with the record, and every file with SHA256SUMS.
func published(manifest string) int {
	if manifest == "" {
		fail("nothing was ever published")
	}
	sums := read("SHA256SUMS")
	if fmt.Sprintf("%x", sha256.Sum256(sums)) != manifest {
		fail("SHA256SUMS is not the manifest that was published")
	}
	lines := bytes.Split(bytes.TrimSuffix(sums, []byte("\n")), []byte("\n"))
	for _, line := range lines {
		hash, path, ok := strings.Cut(string(line), "  ")
		if !ok {
			fail("SHA256SUMS: %q", line)
		}
		if fmt.Sprintf("%x", sha256.Sum256(read(path))) != hash {
			fail("%s is not the file that was published", path)
		}
	}
	return len(lines)
}
