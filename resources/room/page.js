'use strict';
(() => {
  const el = id => document.getElementById(id);
  const make = (tag, text, kind) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  // --- what this phone keeps: who it is, what is written, and what is not sent yet ------------
  const shelf = 'waymark ' + location.pathname;
  const token = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(18));
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_');
  };
  const kept = { token: token(), name: '', draft: '', stage: 0, touchpoint: 0, lane: 0, cards: [], votes: [] };
  try {
    Object.assign(kept, JSON.parse(localStorage.getItem(shelf)) || {});
    if (!kept.name) kept.name = localStorage.getItem('waymark name') || '';
  } catch (error) { /* nothing is kept in a private window */ }
  const keep = () => {
    try {
      localStorage.setItem(shelf, JSON.stringify(kept));
      localStorage.setItem('waymark name', kept.name);
    } catch (error) { /* it goes on without */ }
  };

  let board = null;
  let boardNumber = 0;
  let pictureNumber = 0;
  let shownPicture = '';
  let dots = [];
  let fates = {};
  let votesSent = 0;
  let link = 'wait'; // on, off: no network, ended: nobody shares any more, full
  let notBefore = 0; // when the server wants to hear of us again
  let part = 'write';

  // --- talking to the program -----------------------------------------------------------------
  const ask = async (path, body) => {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 8000);
    try {
      return await fetch(path, {
        method: body ? 'POST' : 'GET', cache: body ? 'no-store' : 'no-cache', signal: stop.signal,
        headers: body ? { 'Content-Type': 'application/json' } : {},
        body: body ? JSON.stringify(body) : undefined, referrerPolicy: 'no-referrer',
      });
    } finally { clearTimeout(late); }
  };

  const setLink = state => {
    link = state;
    document.body.className = state === 'on' ? 'on' : state === 'wait' ? '' : 'off';
    el('linkText').textContent = {
      on: 'Connected', wait: 'Connecting…', full: 'The room is full at the moment',
      off: 'No connection. It is kept and sent later.',
      ended: 'Sharing has ended. Thank you!',
    }[state];
  };

  const putDot = vote => {
    const known = dots.find(one => one.kind === vote.kind && one.id === vote.about);
    if (known) known.count += vote.more ? 1 : -1;
    else dots.push({ kind: vote.kind, id: vote.about, count: 1 });
  };

  const waits = message => message.state === 'kept';
  let sending = false;
  // Sends what is not sent yet, one after the other. A message keeps its id, so that one whose
  // answer was lost counts once.
  const flush = async () => {
    if (sending || Date.now() < notBefore) return;
    sending = true;
    try {
      for (;;) {
        const card = kept.cards.find(waits);
        const vote = card ? null : kept.votes[0];
        const message = card || vote;
        if (!message) break;
        const answer = await ask((card ? 'card/' : 'vote/') + kept.token, message.body);
        if (answer.status === 404) { setLink('ended'); break; }
        const words = answer.ok ? {} : await answer.json().catch(() => ({}));
        if (words.again > 0) { notBefore = Date.now() + words.again * 1000; message.why = words.say; break; }
        if (card) {
          card.state = answer.ok ? 'sent' : 'refused';
          card.why = words.say || '';
          if (answer.status === 409 && /name/.test(card.why)) el('nameSays').textContent = card.why;
        } else {
          kept.votes.shift();
          votesSent += 1;
          if (answer.ok) putDot(message.body);
          el('voteSays').textContent = words.say || '';
        }
        keep();
      }
    } catch (error) { setLink('off'); }
    sending = false;
    keep();
    showSent();
    showVotes();
  };

  const look = async () => {
    const before = votesSent;
    try {
      const answer = await ask('state/' + kept.token);
      if (answer.status === 404) { setLink('ended'); return; }
      if (!answer.ok) { setLink('full'); return; }
      const state = await answer.json();
      // What was voted meanwhile is known better here.
      if (before === votesSent && kept.votes.length === 0) dots = state.dots;
      fates = state.cards;
      if (state.board !== boardNumber) {
        const sheet = await ask('board');
        if (sheet.ok) { board = await sheet.json(); boardNumber = state.board; showBoard(); }
      }
      pictureNumber = state.picture;
      setLink('on');
      showPicture();
      showSent();
      showVotes();
    } catch (error) { setLink('off'); }
  };

  let beating = 0;
  const beat = async () => {
    clearTimeout(beating);
    if (!document.hidden) await look();
    if (link !== 'off') await flush();
    clearTimeout(beating);
    beating = setTimeout(beat, link === 'ended' ? 8000 : 2500);
  };
  addEventListener('online', beat);
  addEventListener('pageshow', beat);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });

  // --- writing ---------------------------------------------------------------------------------
  const chip = (name, value, text, checked, chosen) => {
    const label = make('label', undefined, 'chip');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = name;
    input.value = value;
    input.checked = checked;
    input.addEventListener('change', chosen);
    label.append(input, make('span', text));
    return label;
  };

  const showBoard = () => {
    document.title = board.title || 'Waymark';
    el('title').textContent = board.title || 'Journey';
    el('voteTab').hidden = !board.voting;
    if (!board.voting && part === 'vote') go('write');
    const stages = board.stages;
    if (!stages.some(stage => stage.id === kept.stage))
      kept.stage = (stages.find(stage => stage.id === board.now) || stages[0] || { id: 0 }).id;
    if (!board.lanes.some(lane => lane.id === kept.lane)) kept.lane = (board.lanes[0] || { id: 0 }).id;
    el('stages').replaceChildren(...stages.map(stage =>
      chip('stage', stage.id, stage.name || 'Unnamed stage', stage.id === kept.stage, () => {
        kept.stage = stage.id;
        kept.touchpoint = 0;
        keep();
        showTouchpoints();
      })));
    const current = el('stages').querySelector(':checked');
    if (current && part === 'write') {
      const at = current.parentElement;
      el('stages').scrollLeft = at.offsetLeft - (el('stages').clientWidth - at.offsetWidth) / 2;
    }
    el('lanes').replaceChildren(...board.lanes.map(lane =>
      chip('lane', lane.id, lane.title, lane.id === kept.lane, () => { kept.lane = lane.id; keep(); })));
    showTouchpoints();
    ready();
  };

  const showTouchpoints = () => {
    const stage = board.stages.find(one => one.id === kept.stage) || { touchpoints: [] };
    const option = (value, text) => {
      const made = make('option', text);
      made.value = value;
      made.selected = value === kept.touchpoint;
      return made;
    };
    el('touchpoint').replaceChildren(option(0, 'Anywhere in this stage'),
      ...stage.touchpoints.map(point => option(point.id, point.name || 'Unnamed touchpoint')));
    el('touchpoint').hidden = stage.touchpoints.length === 0;
  };

  const ready = () => {
    const text = el('text').value.trim();
    el('send').disabled = !text || !board || !kept.lane || !kept.stage;
    const left = 500 - el('text').value.length;
    el('count').textContent = left < 100 ? String(left) : '';
  };

  const named = () => {
    kept.name = el('name').value.trim();
    keep();
    if (kept.name) { el('nameSays').textContent = ''; return true; }
    el('nameSays').textContent = 'Please say your name first.';
    if (part !== 'write') go('write');
    el('name').focus();
    return false;
  };

  el('name').value = kept.name;
  el('name').addEventListener('input', () => { el('nameSays').textContent = ''; });
  el('name').addEventListener('change', () => { kept.name = el('name').value.trim(); keep(); });
  el('name').addEventListener('keydown', event => { if (event.key === 'Enter') el('text').focus(); });
  el('text').value = kept.draft;
  el('text').addEventListener('input', () => { kept.draft = el('text').value; keep(); ready(); });
  el('touchpoint').addEventListener('change', () => { kept.touchpoint = Number(el('touchpoint').value); keep(); });

  const send = () => {
    const text = el('text').value.trim();
    if (!text || !board || !named()) return;
    const id = token();
    kept.cards.push({
      id, state: 'kept', why: '',
      body: { id, name: kept.name, stage: kept.stage, touchpoint: kept.touchpoint, lane: kept.lane, text },
    });
    if (kept.cards.length > 100) kept.cards.splice(kept.cards.findIndex(card => card.state !== 'kept'), 1);
    kept.draft = '';
    el('text').value = '';
    keep();
    ready();
    showSent();
    el('text').focus();
    flush();
  };
  el('send').addEventListener('click', send);
  el('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  });

  const takeBack = card => {
    kept.cards = kept.cards.filter(one => one !== card);
    el('text').value = kept.draft = card.body.text + (kept.draft ? '\n' + kept.draft : '');
    keep();
    ready();
    showSent();
    el('text').focus();
  };

  const fateOf = card => {
    if (card.state === 'kept') return ['kept', card.why || (link === 'on' ? 'Sending…' : 'Kept on this phone until there is a connection')];
    if (card.state === 'refused') return ['refused', card.why || 'It could not be taken'];
    return { in: ['in', 'On the map'], away: ['away', 'Not taken onto the map'] }[fates[card.id]] ||
      ['waiting', 'Sent, waits to be let in'];
  };
  const showSent = () => {
    el('sentPart').hidden = kept.cards.length === 0;
    el('sent').replaceChildren(...kept.cards.slice().reverse().map(card => {
      const [kind, words] = fateOf(card);
      const item = make('li', undefined, kind);
      const fate = make('p', words, 'fate');
      if (kind === 'refused') {
        const again = make('button', 'Change it');
        again.type = 'button';
        again.addEventListener('click', () => takeBack(card));
        fate.append(again);
      }
      item.append(make('p', card.body.text), fate);
      return item;
    }));
  };

  // --- voting ----------------------------------------------------------------------------------
  const isOn = (vote, card) => vote.kind === card.kind && vote.about === card.id;
  const dotsOn = card => {
    const known = dots.find(one => one.kind === card.kind && one.id === card.id);
    return (known ? known.count : 0) + kept.votes.reduce(
      (sum, vote) => sum + (isOn(vote.body, card) ? (vote.body.more ? 1 : -1) : 0), 0);
  };
  const vote = (card, more) => {
    if (!named()) return;
    const id = token();
    kept.votes.push({ body: { id, name: kept.name, kind: card.kind, about: card.id, more } });
    keep();
    showVotes();
    flush().then(look);
  };
  let ballotOf = null;
  const rows = [];
  const showVotes = () => {
    if (!board || !board.voting) return;
    const given = dots.reduce((sum, one) => sum + one.count, 0) +
      kept.votes.reduce((sum, one) => sum + (one.body.more ? 1 : -1), 0);
    const left = Math.max(0, board.dots - given);
    el('dotsLeft').textContent = left === 0 ? 'All your dots are on cards'
      : left === 1 ? 'One dot left' : left + ' of ' + board.dots + ' dots left';
    if (ballotOf !== board) {
      ballotOf = board;
      rows.length = 0;
      const list = [];
      for (const stage of board.stages) {
        const cards = board.cards.filter(card => card.stage === stage.id);
        if (cards.length) list.push(make('h2', stage.name || 'Unnamed stage'));
        for (const card of cards) {
          const row = make('div', undefined, 'choice');
          const words = make('div');
          words.append(make('p', card.text || 'A card without words'), make('small', card.lane));
          const less = make('button', '−');
          const count = make('b', '0');
          const more = make('button', '+');
          less.type = more.type = 'button';
          less.setAttribute('aria-label', 'Take a dot back: ' + card.text);
          more.setAttribute('aria-label', 'A dot for: ' + card.text);
          less.addEventListener('click', () => vote(card, false));
          more.addEventListener('click', () => vote(card, true));
          row.append(words, less, count, more);
          rows.push({ card, row, less, count, more });
          list.push(row);
        }
      }
      if (!list.length) list.push(make('p', 'There is no card to vote on yet.'));
      el('ballot').replaceChildren(...list);
    }
    for (const { card, row, less, count, more } of rows) {
      const here = dotsOn(card);
      count.textContent = here ? String(here) : '';
      row.className = here ? 'choice mine' : 'choice';
      less.disabled = here === 0;
      more.disabled = left === 0;
    }
  };

  // --- the map ---------------------------------------------------------------------------------
  let scale = 0; // 0: as high as the window; else that many times its width
  const place = () => {
    const picture = el('picture');
    picture.style.width = scale ? scale * 100 + '%' : 'auto';
    picture.style.height = scale ? 'auto' : '100%';
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const showPicture = () => {
    if (part !== 'map') return;
    const has = pictureNumber > 0;
    el('window').hidden = el('zoom').hidden = !has;
    el('noPicture').hidden = has;
    const wanted = (dark.matches ? 'night.svg?' : 'map.svg?') + pictureNumber;
    // While nobody looks no picture is made: asking for the old one asks for a new one.
    if (!has) { ask('map.svg').catch(() => {}); return; }
    if (wanted !== shownPicture) { shownPicture = wanted; el('picture').src = wanted; }
    else ask(wanted.split('?')[0]).catch(() => {});
  };
  dark.addEventListener('change', showPicture);
  const zoomBy = factor => {
    const window = el('window');
    const across = (window.scrollLeft + window.clientWidth / 2) / Math.max(1, window.scrollWidth);
    const down = (window.scrollTop + window.clientHeight / 2) / Math.max(1, window.scrollHeight);
    const now = el('picture').offsetWidth / Math.max(1, window.clientWidth);
    scale = factor ? Math.min(16, Math.max(1, now * factor)) : 1;
    place();
    window.scrollLeft = across * window.scrollWidth - window.clientWidth / 2;
    window.scrollTop = down * window.scrollHeight - window.clientHeight / 2;
  };
  el('less').addEventListener('click', () => zoomBy(1 / 1.5));
  el('more').addEventListener('click', () => zoomBy(1.5));
  el('whole').addEventListener('click', () => zoomBy(0));
  place();

  const go = to => {
    part = to;
    for (const name of ['write', 'vote', 'map']) el(name).hidden = name !== to;
    for (const tab of document.querySelectorAll('nav button')) {
      if (tab.dataset.part === to) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    scrollTo(0, 0);
    showPicture();
    showVotes();
  };
  for (const tab of document.querySelectorAll('nav button'))
    tab.addEventListener('click', () => go(tab.dataset.part));

  showSent();
  ready();
  beat();
})();
