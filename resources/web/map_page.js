'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const view = byId('view');
  const map = byId('map');
  const panel = byId('details');
  const words = byId('words');
  const svgName = 'http://www.w3.org/2000/svg';
  const size = { width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height };
  const items = new Map(data.items.map((item) => [item.id, item]));
  const touchpoints = data.items.filter((item) => item.kind === 'touchpoint');
  // What is drawn for each record; a lane's title and its cards are different records.
  const drawn = new Map();
  // "touchpoint-4711": what kind of record it is, and its number among those.
  const nameOf = (group) => group.getAttribute('class').split(' ')[0] + '-' + group.dataset.record;
  for (const group of map.querySelectorAll('g[data-record]')) {
    if (!drawn.has(nameOf(group))) drawn.set(nameOf(group), group);
  }
  // The item that a record's details are part of.
  const itemOf = (record) => items.get(record) || items.get(data.partOf[record]);

  // --- size and place ---------------------------------------------------------------------------

  let scale = 1;
  const limit = (value) => Math.min(8, Math.max(0.05, value));
  const fitting = () =>
    Math.min(view.clientWidth / size.width, view.clientHeight / size.height);

  // Keeps the point of the map that is at (x, y) of the view where it is.
  function zoomTo(wanted, x = view.clientWidth / 2, y = view.clientHeight / 2) {
    const before = map.getBoundingClientRect();
    const frame = view.getBoundingClientRect();
    const left = (frame.left + x - before.left) / scale;
    const top = (frame.top + y - before.top) / scale;
    scale = limit(wanted);
    map.style.width = size.width * scale + 'px';
    map.style.height = size.height * scale + 'px';
    const after = map.getBoundingClientRect();
    view.scrollLeft += after.left + left * scale - frame.left - x;
    view.scrollTop += after.top + top * scale - frame.top - y;
    byId('scale').textContent = Math.round(scale * 100) + ' %';
  }

  function bringIntoView(group) {
    const box = group.getBoundingClientRect();
    const frame = view.getBoundingClientRect();
    const edge = 24;
    if (box.left < frame.left + edge || box.right > frame.left + view.clientWidth - edge) {
      view.scrollLeft += (box.left + box.right) / 2 - frame.left - view.clientWidth / 2;
    }
    if (box.top < frame.top + edge || box.bottom > frame.top + view.clientHeight - edge) {
      view.scrollTop += (box.top + box.bottom) / 2 - frame.top - view.clientHeight / 2;
    }
  }

  view.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // plain turning scrolls
    event.preventDefault();
    const frame = view.getBoundingClientRect();
    const step = event.deltaMode === 0 ? event.deltaY : event.deltaY * 32;
    zoomTo(scale * Math.exp(-step / 400), event.clientX - frame.left, event.clientY - frame.top);
  }, { passive: false });

  let hold = null;
  let wasDragged = false;
  view.addEventListener('pointerdown', (event) => {
    wasDragged = false;
    if (event.pointerType === 'mouse' && event.button === 0 && event.target.closest('svg')) {
      hold = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    }
  });
  addEventListener('pointermove', (event) => {
    if (!hold) return;
    const x = event.clientX - hold.x;
    const y = event.clientY - hold.y;
    if (!wasDragged && Math.hypot(x, y) < 5) return;
    wasDragged = true;
    view.classList.add('held');
    view.scrollLeft = hold.left - x;
    view.scrollTop = hold.top - y;
  });
  addEventListener('pointerup', () => {
    hold = null;
    view.classList.remove('held');
  });

  // --- marks over the map -----------------------------------------------------------------------

  const marks = document.createElementNS(svgName, 'g');
  marks.id = 'marks';
  map.append(marks);

  function mark(kind, box, room = 0) {
    const rect = document.createElementNS(svgName, 'rect');
    rect.setAttribute('class', kind);
    rect.setAttribute('x', box.x - room);
    rect.setAttribute('y', box.y - room);
    rect.setAttribute('width', box.width + 2 * room);
    rect.setAttribute('height', box.height + 2 * room);
    rect.setAttribute('rx', room ? 10 : 2);
    marks.append(rect);
    return rect;
  }

  const clearMarks = (kinds) => marks.querySelectorAll(kinds).forEach((rect) => rect.remove());

  // --- search -----------------------------------------------------------------------------------

  // Without case and accents; places[i] is where the i-th unit came from.
  function folded(text) {
    let plain = '';
    const places = [];
    let at = 0;
    for (const character of text) {
      const base = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      for (let i = 0; i < base.length; ++i) places.push(at);
      plain += base;
      at += character.length;
    }
    places.push(at);
    return { plain, places };
  }

  // [from, to) of each place in a text where the words stand.
  function rangesIn(text, needle) {
    const { plain, places } = folded(text);
    const ranges = [];
    for (let at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + needle.length)) {
      ranges.push([places[at], places[at + needle.length]]);
    }
    return ranges;
  }

  const index = data.texts.map(([record, text]) => ({ record, plain: folded(text).plain }));
  let needle = '';
  let hits = []; // records
  let current = -1;

  function markWords(group) {
    for (const text of group.querySelectorAll('text')) {
      for (const [from, to] of rangesIn(text.textContent, needle)) {
        let line = null;
        for (let i = from; i < to; ++i) {
          const box = text.getExtentOfChar(i);
          if (line && Math.abs(line.y - box.y) < 1) {
            const right = Math.max(line.x + line.width, box.x + box.width);
            line.x = Math.min(line.x, box.x);
            line.width = right - line.x;
          } else {
            if (line) mark('word', line);
            line = { x: box.x, y: box.y, width: box.width, height: box.height };
          }
        }
        if (line) mark('word', line);
      }
    }
  }

  function find(text) {
    needle = folded(text.trim()).plain;
    hits = [];
    current = -1;
    clearMarks('.card, .word');
    if (needle) {
      const places = new Map(); // one hit for each thing that is drawn
      for (const { record, plain } of index) {
        if (!plain.includes(needle)) continue;
        const shown = drawn.has(record) ? record : data.partOf[record];
        if (drawn.has(shown) && !places.has(shown)) places.set(shown, record);
      }
      hits = [...places].map(([shown, record]) => ({ shown, record }));
      for (const hit of hits) {
        const group = drawn.get(hit.shown);
        hit.mark = mark('card', group.getBBox(), 5);
        markWords(group);
      }
    }
    byId('count').textContent = needle ? (hits.length ? hits.length + (hits.length === 1 ? ' hit' : ' hits') : 'No hits') : '';
    byId('previous').disabled = byId('next').disabled = !hits.length;
    if (!panel.hidden) fillPanel();
  }

  function goTo(number) {
    if (!hits.length) return;
    if (hits[current]) hits[current].mark.classList.remove('now');
    current = (number + hits.length) % hits.length;
    const hit = hits[current];
    hit.mark.classList.add('now');
    byId('count').textContent = (current + 1) + ' of ' + hits.length;
    bringIntoView(drawn.get(hit.shown));
    // What is not written on the map itself is shown beside it.
    if (itemOf(hit.record) && (!panel.hidden || hit.shown !== hit.record)) open(hit.record, false);
  }

  words.addEventListener('input', () => find(words.value));
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    goTo(current + 1);
  });
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      goTo(current - 1);
    } else if (event.key === 'Escape' && words.value) {
      event.stopPropagation();
      words.value = '';
      find('');
    }
  });
  byId('next').addEventListener('click', () => goTo(current + 1));
  byId('previous').addEventListener('click', () => goTo(Math.max(current, 0) - 1));

  // --- details ----------------------------------------------------------------------------------

  let shownItem = null;
  let shownRecord = null;
  let cameFrom = null;

  function element(name, text, parent) {
    const made = document.createElement(name);
    made.dir = 'auto';
    let done = 0;
    for (const [from, to] of needle ? rangesIn(text, needle) : []) {
      made.append(text.slice(done, from));
      const word = document.createElement('mark');
      word.textContent = text.slice(from, to);
      made.append(word);
      done = to;
    }
    made.append(text.slice(done));
    parent.append(made);
    return made;
  }

  function addFields(fields, parent) {
    if (!fields.length) return;
    const list = document.createElement('dl');
    for (const [label, text] of fields) {
      element('dt', label, list);
      element('dd', text, list);
    }
    parent.append(list);
  }

  function fillPanel() {
    const facts = byId('facts');
    facts.textContent = '';
    byId('kind').textContent = shownItem.about;
    byId('name').textContent = shownItem.name;
    if (shownItem.fields.length) {
      const section = document.createElement('section');
      addFields(shownItem.fields, section);
      facts.append(section);
    }
    for (const part of shownItem.parts) {
      const section = document.createElement('section');
      element('h3', part.heading, section);
      for (const card of part.cards) {
        const box = document.createElement('div');
        box.className = card.id === shownRecord ? 'card chosen' : 'card';
        if (card.text) element('p', card.text, box);
        addFields(card.fields, box);
        section.append(box);
      }
      facts.append(section);
    }
    const place = touchpoints.indexOf(shownItem);
    byId('before').disabled = place <= 0;
    byId('after').disabled = place < 0 || place + 1 >= touchpoints.length;
  }

  function open(record, moveFocus = true) {
    const item = itemOf(record);
    if (!item) return false;
    shownItem = item;
    shownRecord = record;
    const wasHidden = panel.hidden;
    panel.hidden = false;
    if (wasHidden && moveFocus) cameFrom = document.activeElement;
    fillPanel();
    const chosen = panel.querySelector('.chosen');
    panel.scrollTop = 0;
    if (chosen) chosen.scrollIntoView({ block: 'nearest' });
    clearMarks('.shown');
    const group = drawn.get(item.id);
    if (group) {
      mark('shown', group.getBBox(), 3);
      bringIntoView(drawn.get(record) || group);
    }
    if (moveFocus) panel.focus();
    if (item.kind === 'touchpoint') setAddress('#' + item.id.replace('-', '='));
    return true;
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    clearMarks('.shown');
    setAddress('#');
    (cameFrom && cameFrom.isConnected ? cameFrom : view).focus();
  }

  const step = (by) => open(touchpoints[touchpoints.indexOf(shownItem) + by].id, false);
  byId('before').addEventListener('click', () => step(-1));
  byId('after').addEventListener('click', () => step(1));
  byId('close').addEventListener('click', close);

  view.addEventListener('click', (event) => {
    if (wasDragged) return;
    for (let group = event.target.closest('g[data-record]'); group;
         group = group.parentNode.closest('g[data-record]')) {
      if (open(nameOf(group))) return;
    }
  });

  // --- keys -------------------------------------------------------------------------------------

  // One stop for Tab; the arrows go from item to item.
  const stops = data.items.filter((item) => drawn.has(item.id));
  function setStop(item) {
    for (const other of stops) drawn.get(other.id).setAttribute('tabindex', '-1');
    drawn.get(item.id).setAttribute('tabindex', '0');
  }
  for (const item of stops) {
    const group = drawn.get(item.id);
    group.classList.add('item');
    group.setAttribute('role', 'button');
    group.setAttribute('aria-label', item.about + ': ' + item.name);
    group.addEventListener('focus', () => {
      setStop(item);
      if (!group.matches(':focus-visible')) return;
      clearMarks('.focus');
      mark('focus', group.getBBox(), 6);
      bringIntoView(group);
    });
    group.addEventListener('blur', () => clearMarks('.focus'));
  }
  if (stops.length) setStop(touchpoints.find((item) => drawn.has(item.id)) || stops[0]);

  view.addEventListener('keydown', (event) => {
    const at = stops.findIndex((item) => drawn.get(item.id) === event.target);
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(stops[at].id);
      return;
    }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && stops.slice(0);
    if (!next) return;
    event.preventDefault();
    for (let i = at + by; i >= 0 && i < next.length; i += by) {
      if (next[i].kind !== stops[at].kind) continue;
      drawn.get(next[i].id).focus();
      return;
    }
  });

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') close();
    if (event.target.matches && event.target.matches('input')) return;
    const act = {
      '+': () => zoomTo(scale * 1.25),
      '=': () => zoomTo(scale * 1.25),
      '-': () => zoomTo(scale / 1.25),
      '0': () => zoomTo(fitting()),
      '1': () => zoomTo(1),
      '/': () => words.focus(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId('larger').addEventListener('click', () => zoomTo(scale * 1.25));
  byId('smaller').addEventListener('click', () => zoomTo(scale / 1.25));
  byId('scale').addEventListener('click', () => zoomTo(1));
  byId('fit').addEventListener('click', () => zoomTo(fitting()));

  byId('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });

  // --- addresses: #find=words and #touchpoint=number ----------------------------------------------

  function setAddress(address) {
    try {
      history.replaceState(null, '', address);
    } catch (error) {
      // Some places, such as a page in a mail, have no address to change.
    }
  }

  function follow() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (wanted.has('find')) {
      words.value = wanted.get('find');
      find(words.value);
      goTo(0);
    }
    if (wanted.has('touchpoint')) open('touchpoint-' + wanted.get('touchpoint'), false);
  }

  document.documentElement.classList.add('ready');
  map.setAttribute('role', 'group');
  byId('bar').hidden = false;
  const whole = fitting();
  // The whole map where it stays legible, else its beginning.
  zoomTo(whole >= 0.6 ? Math.min(whole, 1) : innerWidth < 760 ? 0.75 : 0.9);
  view.scrollLeft = view.scrollTop = 0;
  find('');
  addEventListener('hashchange', follow);
  follow();
})();
