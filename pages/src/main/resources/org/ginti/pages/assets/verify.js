// SPDX-License-Identifier: Apache-2.0
// Proves in the browser that an entry is in the record, from its static files alone: policy,
// checkpoint, one bundle of entries and the few tiles on the way to the root. What each file must
// look like stands in docs/record.md. Nothing of what was fetched becomes anything but text.
(() => {
  'use strict';
  const box = document.getElementById('prove');
  const form = box.querySelector('form');
  const number = document.getElementById('entry');
  const verdict = document.getElementById('verdict');
  const shown = document.getElementById('proven');
  const WIDTH = 256;

  // What does not hold: the name of a sentence of the page, and what to put into it.
  class Fault extends Error {
    constructor(word, what = '') {
      super(word);
      this.what = what;
    }
  }
  const need = (holds, word, what) => {
    if (!holds) throw new Fault(word, what);
  };

  // --- bytes -----------------------------------------------------------------------------------
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  const encoded = (bytes) => btoa(String.fromCharCode(...bytes));
  const utf8 = (text) => new TextEncoder().encode(text);
  const same = (a, b) => hex(a) === hex(b);
  function base64(text, what) {
    try {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      if (encoded(bytes) === text) return bytes; // one way to write it
    } catch {}
    throw new Fault('form', what);
  }
  function text(bytes, what) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Fault('form', what);
    }
  }
  async function sha256(...parts) {
    const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  }
  const pair = (left, right) => sha256([1], left, right);

  async function get(path, cache = 'default') {
    let answer;
    try {
      answer = await fetch(box.dataset.base + path, { cache });
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    } catch {}
    throw new Fault(answer && (answer.status === 404 || answer.status === 410) ? 'gone' : 'net', path);
  }

  // --- key, checkpoint, signature --------------------------------------------------------------
  async function policy() {
    const line = /^[ \t]*log[ \t]+(\S+)/m.exec(text(await get('policy', 'no-store'), 'policy'));
    const parts = line && /^([^+]+)\+([0-9a-f]{8})\+(.*)$/.exec(line[1]);
    need(parts, 'form', 'policy');
    const [vkey, name, id, rest] = parts;
    const raw = base64(rest, 'policy');
    need(raw.length === 33 && raw[0] === 1, 'form', 'policy');
    need(hex(await sha256(utf8(name + '\n'), raw)).slice(0, 8) === id, 'key', vkey);
    let key;
    try {
      key = await crypto.subtle.importKey('raw', raw.slice(1), 'Ed25519', false, ['verify']);
    } catch (e) {
      throw new Fault(e.name === 'NotSupportedError' ? 'unknown' : 'form', 'policy');
    }
    return { vkey, name, id, key };
  }

  function checkpoint(bytes, name) {
    const what = 'checkpoint';
    const note = text(bytes, what);
    const split = note.lastIndexOf('\n\n');
    need(split >= 0 && note.endsWith('\n') && split + 2 < note.length, 'form', what);
    need(!/[\0-\x09\x0b-\x1f]/.test(note), 'form', what);
    const body = note.slice(0, split + 1);
    const signatures = note.slice(split + 2, -1).split('\n').map((line) => {
      const parts = /^\u2014 ([^\s+]+) (\S+)$/.exec(line);
      need(parts, 'form', what);
      const all = base64(parts[2], what);
      need(all.length > 4, 'form', what);
      return { name: parts[1], id: hex(all.slice(0, 4)), value: all.slice(4) };
    });
    const lines = body.slice(0, -1).split('\n');
    need(lines.length > 2 && lines.every(Boolean) && lines[0] === name, 'form', what);
    need(/^(0|[1-9]\d{0,14})$/.test(lines[1]), 'form', what);
    const root = base64(lines[2], what);
    need(root.length === 32, 'form', what);
    return { body, signatures, size: Number(lines[1]), root };
  }

  async function signed(head, log) {
    const ours = head.signatures.filter((s) => s.name === log.name && s.id === log.id);
    need(ours.length, 'other');
    for (const s of ours) {
      need(await crypto.subtle.verify('Ed25519', log.key, s.value, utf8(head.body)), 'signature');
    }
  }

  // --- entry and tree --------------------------------------------------------------------------
  // tile/L/N as it is in a tree with so many nodes at its level; N in groups of three digits.
  async function tile(level, n, count) {
    const digits = String(n);
    const groups = digits.padStart(3 * Math.ceil(digits.length / 3), '0').match(/.{3}/g);
    const path = `tile/${level}/` + groups.map((g, i) => (i + 1 < groups.length ? `x${g}/` : g)).join('');
    const width = Math.min(WIDTH, count - n * WIDTH);
    if (width === WIDTH) return { path, width, bytes: await get(path) };
    try {
      return { path: `${path}.p/${width}`, width, bytes: await get(`${path}.p/${width}`) };
    } catch (e) {
      if (e.message !== 'gone') throw e;
      // A partial tile gives way to the full one, which begins with the same.
      return { path, width: WIDTH, bytes: await get(path).catch(() => Promise.reject(e)) };
    }
  }

  async function entry(index, size) {
    const { path, width, bytes } = await tile('entries', Math.floor(index / WIDTH), size);
    let found;
    let at = 0;
    for (let i = 0; i < width; i++) {
      const from = at + 2;
      need(from <= bytes.length, 'length', path);
      at = from + bytes[at] * 256 + bytes[at + 1];
      need(at <= bytes.length, 'length', path);
      if (i === index % WIDTH) found = bytes.slice(from, at);
    }
    need(at === bytes.length, 'length', path);
    return found;
  }

  function tree(size) {
    const kept = new Map();
    async function nodes(level, n) {
      const { path, width, bytes } = await tile(level, n, Math.floor(size / WIDTH ** level));
      need(bytes.length === 32 * width, 'length', path);
      return bytes;
    }
    // The node at a level of the tree: stands in a tile, or is made of those that do.
    async function node(level, index) {
      const above = level % 8;
      const first = index * 2 ** above;
      const [row, n] = [Math.floor(level / 8), Math.floor(first / WIDTH)];
      const name = row + '/' + n;
      if (!kept.has(name)) kept.set(name, nodes(row, n));
      const bytes = await kept.get(name);
      let made = [];
      for (let i = 0; i < 2 ** above; i++) {
        const at = 32 * ((first % WIDTH) + i);
        made.push(bytes.slice(at, at + 32));
      }
      while (made.length > 1) {
        const half = [];
        for (let i = 0; i < made.length; i += 2) half.push(await pair(made[i], made[i + 1]));
        made = half;
      }
      return made[0];
    }
    function split(length) {
      let half = 1;
      while (half * 2 < length) half *= 2;
      return half;
    }
    async function hash(from, to) {
      const length = to - from;
      const half = split(length);
      if (length === 1) return node(0, from);
      if (half * 2 === length) return node(Math.round(Math.log2(length)), from / length);
      return pair(await hash(from, from + half), await hash(from + half, to));
    }
    // RFC 6962 §2.1.1: the root that the leaf at an index leads to.
    async function climb(index, leaf, from = 0, to = size) {
      if (to - from === 1) return leaf;
      const middle = from + split(to - from);
      return index < middle
        ? pair(await climb(index, leaf, from, middle), await hash(middle, to))
        : pair(await hash(from, middle), await climb(index, leaf, middle, to));
    }
    return { climb, leaf: (index) => node(0, index) };
  }

  // --- the page --------------------------------------------------------------------------------
  const steps = [...box.querySelectorAll('[data-step]')];
  function mark(step, state, said = '') {
    step.dataset.state = state;
    step.querySelector('.mark').textContent = { holds: '✓', fails: '✗' }[state] || '';
    step.querySelector('.said').textContent = said;
  }
  const fill = (word, what) => box.dataset[word].replace('#', () => `\u2068${what}\u2069`);
  let runs = 0;

  async function prove() {
    const run = ++runs;
    const wanted = number.value.trim();
    const todo = [...steps];
    const done = (said) => {
      if (run !== runs) throw new Fault('');
      mark(todo.shift(), 'holds', said);
    };
    steps.forEach((step) => mark(step, ''));
    shown.hidden = true;
    box.dataset.state = 'running';
    verdict.textContent = box.dataset.running;
    try {
      need(/^\d{1,15}$/.test(wanted), 'bad');
      need(window.crypto && crypto.subtle, 'secure');
      const index = Number(wanted);
      const log = await policy();
      done(log.vkey);
      const head = checkpoint(await get('checkpoint', 'no-store'), log.name);
      done(`${head.size} · ${encoded(head.root)}`);
      await signed(head, log);
      done('');
      need(index < head.size, 'size', head.size);
      const bytes = await entry(index, head.size);
      const leaf = await sha256([0], bytes);
      done(encoded(leaf));
      const { climb, leaf: listed } = tree(head.size);
      const root = await climb(index, leaf);
      if (!same(root, head.root)) throw new Fault(same(leaf, await listed(index)) ? 'root' : 'leaf');
      done(encoded(root));
      shown.textContent = text(bytes, '');
      shown.hidden = false;
      verdict.textContent = fill('holds', index);
      box.dataset.state = 'holds';
    } catch (e) {
      if (run !== runs) return;
      const fault = e instanceof Fault ? e : new Fault('net', e.message);
      const said = fill(fault.message, fault.what);
      if (!['bad', 'secure'].includes(fault.message)) mark(todo[0], 'fails', said);
      verdict.textContent = box.dataset.fails + ' ' + said;
      box.dataset.fault = fault.message;
      box.dataset.state = 'fails';
    }
  }

  // A link to #1234 asks for that entry.
  function asked() {
    if (/^#\d+$/.test(location.hash)) {
      number.value = location.hash.slice(1);
      box.scrollIntoView();
      prove();
    }
  }
  form.hidden = false;
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    prove();
  });
  addEventListener('hashchange', asked);
  asked();
})();
