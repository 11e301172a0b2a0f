// SPDX-License-Identifier: Apache-2.0

// Checks a published Ginti record with Node alone.
// Usage: node verify.mjs FOLDER [VKEY]. See README.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const WIDTH = 256;
const [folder, trusted] = process.argv.slice(2);

try {
  if (!folder || process.argv.length > 4) throw new Error("usage: node verify.mjs FOLDER [VKEY]");
  main();
} catch (e) {
  console.error("FAILED: " + e.message);
  process.exit(1);
}

function main() {
  const key = policyKey();
  need(!trusted || trusted === key.text, `the policy names the key ${key.text}, expected ${trusted}`);
  const head = checkpoint("checkpoint", key);
  need(head.size > 0, "the record is empty");
  const { leaves, manifest } = entries(head.size);
  const levels = tree(leaves);
  tiles(levels);
  need(root(levels, head.size) === head.root, `the entries have another root than the signed one`);
  const kept = readdirSync(join(folder, "checkpoints"));
  for (const name of kept) {
    const old = checkpoint("checkpoints/" + name, key);
    need(name === String(old.size), `checkpoints/${name} signs ${old.size} entries`);
    need(old.size <= head.size, `checkpoints/${name} signs more entries than there are`);
    need(root(levels, old.size) === old.root, `checkpoints/${name} signs another tree: a fork`);
  }
  const files = published(manifest);
  console.log(`OK size ${head.size} root ${head.root}, ${kept.length} kept checkpoints, ${files} files`);
}

function need(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

function read(path) {
  need(existsSync(join(folder, path)), path + " is missing");
  return readFileSync(join(folder, path));
}

function text(bytes, what) {
  const decoded = bytes.toString("utf8");
  need(Buffer.from(decoded).equals(bytes), what + " is not UTF-8");
  return decoded;
}

function base64(encoded, what) {
  const bytes = Buffer.from(encoded, "base64"); // skips what it does not know: so encode it again
  need(bytes.toString("base64") === encoded, what + " is not in canonical base64");
  return bytes;
}

function sha256(...parts) {
  const hash = createHash("sha256");
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

/** The key of the first log line of the policy: name+id+base64(1 || key). */
function policyKey() {
  const line = /^[ \t]*log[ \t]+(\S+)/m.exec(text(read("policy"), "policy"));
  need(line, "the policy names no log");
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.*)$/.exec(line[1]);
  need(parts, "bad key " + line[1]);
  const [, name, id, encoded] = parts;
  const raw = base64(encoded, "the key");
  need(raw.length === 33 && raw[0] === 1, "the key is not Ed25519");
  need(sha256(name, "\n", raw).subarray(0, 4).toString("hex") === id, "the key has another id");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw.subarray(1)]);
  return { text: line[1], name, id, key: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

/** A checkpoint is a signed note of origin, size and root. */
function checkpoint(path, key) {
  const note = text(read(path), path);
  const split = note.lastIndexOf("\n\n");
  need(split >= 0 && note.endsWith("\n") && split + 2 < note.length, path + " is no signed note");
  const body = note.slice(0, split + 1);
  let signed = false;
  for (const line of note.slice(split + 2, -1).split("\n")) {
    const parts = /^\u2014 ([^ +]+) ([^ ]+)$/.exec(line);
    need(parts, `${path}: bad signature line`);
    const bytes = base64(parts[2], path + ": a signature");
    if (parts[1] === key.name && bytes.subarray(0, 4).toString("hex") === key.id) {
      need(verify(null, Buffer.from(body), key.key, bytes.subarray(4)), path + ": bad signature");
      signed = true;
    }
  }
  need(signed, path + " is not signed by the log");
  const [origin, size, root] = body.split("\n");
  need(origin === key.name, path + " is of another log");
  need(/^(0|[1-9][0-9]{0,15})$/.test(size), path + ": bad size");
  need(base64(root, path + ": the root").length === 32, path + ": bad root");
  return { size: Number(size), root };
}

/** tile/L/N as it is in a tree of so many leaves; N in groups of three digits. */
function tilePath(level, number, count) {
  const digits = String(number);
  const groups = digits.padStart(3 * Math.ceil(digits.length / 3), "0").match(/.{3}/g);
  const last = groups.pop();
  const width = Math.min(WIDTH, count - number * WIDTH);
  const partial = width < WIDTH ? `.p/${width}` : "";
  return `tile/${level}/${groups.map((g) => `x${g}/`).join("")}${last}${partial}`;
}

/** The leaves of all entries, and the manifest hash of the last publish entry. */
function entries(size) {
  const leaves = [];
  let manifest = "";
  for (let number = 0; number * WIDTH < size; number++) {
    const path = tilePath("entries", number, size);
    const bundle = read(path);
    let at = 0;
    for (let i = leaves.length; i < Math.min(size, (number + 1) * WIDTH); i++) {
      const from = at + 2;
      at = from <= bundle.length ? from + bundle.readUInt16BE(at) : Infinity;
      need(at <= bundle.length, `${path} ends within entry ${i}`);
      const entry = bundle.subarray(from, at);
      leaves.push(sha256("\0", entry));
      const { kind, manifest: named } = parse(entry, i);
      if (kind === "publish") manifest = named;
    }
    need(at === bundle.length, path + " goes on behind its last entry");
  }
  return { leaves, manifest };
}

function parse(entry, index) {
  try {
    return JSON.parse(entry.toString("utf8"));
  } catch {
    throw new Error(`entry ${index} is no JSON`);
  }
}

/** All whole subtrees: levels[l][n] is over the leaves from n * 2^l. */
function tree(leaves) {
  const levels = [leaves];
  while (levels.at(-1).length > 1) {
    const below = levels.at(-1);
    const level = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(sha256("\x01", below[i], below[i + 1]));
    levels.push(level);
  }
  return levels;
}

/** The root over the first leaves: their whole subtrees, folded from the right. */
function root(levels, size) {
  let folded = null;
  let done = 0;
  const peaks = [];
  for (let level = levels.length - 1; level >= 0; level--) {
    const width = 2 ** level;
    if (size - done >= width) {
      peaks.push(levels[level][done / width]);
      done += width;
    }
  }
  for (const peak of peaks.reverse()) folded = folded ? sha256("\x01", peak, folded) : peak;
  return (folded ?? sha256()).toString("base64");
}

/** Every published tile holds every eighth level of the tree. */
function tiles(levels) {
  for (let level = 0; 8 * level < levels.length; level++) {
    const hashes = levels[8 * level];
    for (let number = 0; number * WIDTH < hashes.length; number++) {
      const path = tilePath(level, number, hashes.length);
      const expected = Buffer.concat(hashes.slice(number * WIDTH, (number + 1) * WIDTH));
      need(read(path).equals(expected), path + " does not hold the hashes of the entries");
    }
  }
}

/** SHA256SUMS is the manifest that was published; each file is the one it lists. */
function published(manifest) {
  need(manifest, "nothing was ever published");
  const sums = read("SHA256SUMS");
  need(sha256(sums).toString("hex") === manifest, "SHA256SUMS is not the manifest that was published");
  const lines = sums.toString("utf8").trimEnd().split("\n");
  for (const line of lines) {
    const path = line.slice(66);
    need(line.slice(64, 66) === "  ", "SHA256SUMS: " + line);
    need(sha256(read(path)).toString("hex") === line.slice(0, 64), path + " is not the published file");
  }
  return lines.length;
}
