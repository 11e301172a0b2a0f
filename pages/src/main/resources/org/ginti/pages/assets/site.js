// SPDX-License-Identifier: Apache-2.0
// The one script of the public pages. Without it everything is there; with it the seat list can be
// filtered, and a page that can still change is kept up to date without moving the reader.
(() => {
  'use strict';
  const body = document.body;
  const lost = document.getElementById('lost');

  // --- the seat list -------------------------------------------------------------------------
  const find = document.getElementById('find');
  const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f\u064b-\u0652\u0670]/g, '');
  function filter() {
    const wanted = fold(find.value.trim()).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const part of document.querySelectorAll('.seats tbody')) {
      let any = false;
      const area = fold(part.querySelector('.area')?.textContent || '');
      for (const row of part.querySelectorAll('tr:not(.area)')) {
        const text = area + ' ' + fold(row.textContent);
        row.hidden = !wanted.every((w) => text.includes(w));
        if (!row.hidden) {
          any = true;
          shown++;
        }
      }
      part.hidden = !any;
    }
    document.getElementById('found').textContent = wanted.length && !shown ? body.dataset.none : wanted.length ? shown : '';
  }
  if (find) {
    find.closest('[hidden]').hidden = false;
    find.addEventListener('input', filter);
    if (find.value) filter();
  }

  // --- the report of an error ----------------------------------------------------------------
  // The page that says where to write puts into the message what page the reader came from.
  const to = document.getElementById('report-to');
  if (to && location.search) {
    const asked = new URLSearchParams(location.search);
    const said = (name) => (asked.get(name) || '').slice(0, 300);
    const page = /^[\w~/.-]*$/.test(said('page')) ? new URL(to.dataset.root + said('page'), location.href).href : '';
    if (to.protocol === 'mailto:') {
      to.href += '?subject=' + encodeURIComponent(said('title')) + '&body=' + encodeURIComponent(page + '\r\n' + said('stamp') + '\r\n\r\n');
    } else {
      const url = new URL(to.href);
      for (const [name, value] of [['page', page], ['title', said('title')], ['stamp', said('stamp')]]) url.searchParams.append(name, value);
      to.href = url;
    }
  }

  // --- news ----------------------------------------------------------------------------------
  // Makes one tree like another and keeps every node that can stay, so that focus, selection and
  // open details stay where they are.
  function patch(old, now) {
    if (old.nodeType !== now.nodeType || old.nodeName !== now.nodeName) {
      old.replaceWith(now);
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== now.data) old.data = now.data;
      return;
    }
    if (old.id === 'lost' || old.matches('.filter, .prove')) return;
    for (const name of old.getAttributeNames()) {
      if (!now.hasAttribute(name) && name !== 'open' && name !== 'hidden') old.removeAttribute(name);
    }
    for (const name of now.getAttributeNames()) {
      if (old.getAttribute(name) !== now.getAttribute(name)) old.setAttribute(name, now.getAttribute(name));
    }
    const before = [...old.childNodes];
    const after = [...now.childNodes];
    after.forEach((child, i) => (before[i] ? patch(before[i], child) : old.append(child)));
    before.slice(after.length).forEach((child) => child.remove());
  }

  const EVERY = 15000;
  let tag = null;
  let seen = Date.now();
  let wait = EVERY;
  let paused = false;
  let said = 0;

  async function look() {
    if (!paused && document.visibilityState === 'visible') {
      try {
        const headers = tag ? { 'If-None-Match': tag } : {};
        const answer = await fetch(location.href, { headers, cache: 'no-store', redirect: 'error' });
        if (answer.status === 200) {
          const text = await answer.text();
          const page = new DOMParser().parseFromString(text, 'text/html');
          if (!page.getElementById('stamp')) throw new Error('not a page of this site');
          if (tag !== null || page.getElementById('stamp').textContent !== document.getElementById('stamp').textContent) {
            patch(document.getElementById('main'), page.getElementById('main'));
            for (const id of ['stamp', 'report']) {
              const now = page.getElementById(id); // an embed has no report
              if (now) patch(document.getElementById(id), now);
            }
            document.title = page.title;
            body.dataset.live = page.body.dataset.live;
            if (find && find.value) filter();
            say(page.getElementById('stamp').firstElementChild.textContent);
          }
          tag = answer.headers.get('ETag');
        } else if (answer.status !== 304) {
          throw new Error(String(answer.status));
        }
        seen = Date.now();
        wait = EVERY;
        if (lost.dataset.lost) {
          lost.textContent = '';
          delete lost.dataset.lost;
        }
      } catch {
        // The board stays as it was last received, and says how old it is.
        wait = Math.min(wait * 2, 8 * EVERY);
        lost.dataset.lost = 'yes';
        lost.textContent = body.dataset.lost.replace('#', Math.max(1, Math.round((Date.now() - seen) / 60000)));
      }
    }
    if (body.dataset.live === 'yes') setTimeout(look, wait * (0.85 + Math.random() * 0.3));
  }

  // One sentence a minute at most, for those who listen.
  function say(text) {
    if (Date.now() - said < 60000) return;
    said = Date.now();
    const voice = document.getElementById('news');
    if (voice) voice.textContent = text;
  }

  if (body.dataset.live === 'yes' && location.protocol !== 'file:') {
    const voice = document.createElement('p');
    voice.id = 'news';
    voice.className = 'quiet';
    voice.setAttribute('role', 'status');
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.textContent = body.dataset.pause;
    stop.addEventListener('click', () => {
      paused = !paused;
      stop.textContent = paused ? body.dataset.resume : body.dataset.pause;
    });
    document.querySelector('.foot').prepend(voice, stop);
    setTimeout(look, wait);
  }
})();
