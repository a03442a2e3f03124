(() => {
  'use strict';
  const tools = document.querySelector('.tools');
  const query = tools.querySelector('input');
  const buttons = [...tools.querySelectorAll('[data-state]')];
  const output = tools.querySelector('output');
  const rows = [...document.querySelectorAll('[data-row]')].map(row => ({
    row,
    card: row.closest('[data-card]'),
    states: row.dataset.row.split(' '),
    // The card's heading belongs to each of its rows.
    text: (row.textContent + ' ' + (row.closest('article')?.querySelector('h3')?.textContent ?? '')
      + ' ' + (row.closest('article')?.querySelector('.meta')?.textContent ?? '')).toLowerCase(),
  }));
  const cards = [...document.querySelectorAll('[data-card]')];

  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const states = buttons.filter(b => b.getAttribute('aria-pressed') === 'true').map(b => b.dataset.state);
    const live = new Set();
    let shown = 0;
    for (const r of rows) {
      const match = (states.length === 0 || states.some(s => r.states.includes(s))) && words.every(w => r.text.includes(w));
      r.row.hidden = !match;
      if (match) {
        shown++;
        live.add(r.card);
      }
    }
    for (const card of cards) {
      card.hidden = !live.has(card);
    }
    const active = words.length > 0 || states.length > 0;
    output.textContent = !active ? '' : shown === 0 ? tools.dataset.none : `${shown} / ${rows.length}`;
  };

  tools.hidden = false;
  tools.addEventListener('submit', e => e.preventDefault());
  query.addEventListener('input', apply);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
  }

  for (const box of document.querySelectorAll('.copy')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copier';
    button.textContent = tools.dataset.copy;
    button.addEventListener('click', async () => {
      const pre = box.querySelector('pre');
      try {
        await navigator.clipboard.writeText(pre.textContent);
        button.textContent = tools.dataset.copied;
        setTimeout(() => { button.textContent = tools.dataset.copy; }, 1500);
      } catch {
        getSelection().selectAllChildren(pre);
      }
    });
    box.append(button);
  }

  // A link to a part inside a closed <details> opens it.
  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const details = target?.closest('details');
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', reveal);
  reveal();

  // Paper cannot be opened: print everything.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    closed.forEach(d => { d.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(d => { d.open = false; }));
})();
