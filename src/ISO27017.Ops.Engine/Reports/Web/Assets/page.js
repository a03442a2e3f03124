(() => {
  'use strict';
  const tools = document.querySelector('.tools');
  const query = tools.querySelector('input');
  const clear = tools.querySelector('.clear');
  const buttons = [...tools.querySelectorAll('[data-state]')];
  const output = tools.querySelector('output');
  const cards = [...document.querySelectorAll('[data-card]')];

  // Full-width and half-width letters are the same to a reader who searches.
  const plain = text => text.normalize('NFKC').toLowerCase();

  // Rows are read when something is first looked for. The card's heading belongs to each of its rows.
  let rows = null;
  const read = () => rows ??= [...document.querySelectorAll('[data-row]')].map(row => {
    const card = row.closest('article, .check');
    return {
      row,
      cards: cards.filter(c => c.contains(row)),
      states: row.dataset.row.split(' '),
      text: plain(row.textContent + ' ' + (card?.querySelector('h3')?.textContent ?? '') + ' ' + (card?.querySelector('.meta')?.textContent ?? '')),
    };
  });

  const apply = () => {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    const states = buttons.filter(b => b.getAttribute('aria-pressed') === 'true').map(b => b.dataset.state);
    const active = words.length > 0 || states.length > 0;
    const live = new Set();
    let shown = 0;
    for (const r of read()) {
      const match = (states.length === 0 || states.some(s => r.states.includes(s))) && words.every(w => r.text.includes(w));
      r.row.hidden = !match;
      if (match) {
        shown++;
        r.cards.forEach(c => live.add(c));
      }
    }
    for (const card of cards) {
      card.hidden = active && !live.has(card);
    }
    tools.classList.toggle('active', active);
    clear.hidden = !active;
    output.textContent = !active ? '' : shown === 0 ? tools.dataset.none
      : tools.dataset.some.replace('{0}', shown.toLocaleString()).replace('{1}', rows.length.toLocaleString());
  };

  const toggle = (button, on) => button.setAttribute('aria-pressed', String(on));
  tools.hidden = false;
  tools.addEventListener('submit', e => e.preventDefault());
  tools.addEventListener('reset', () => {
    buttons.forEach(b => toggle(b, false));
    setTimeout(() => { apply(); query.focus(); });
  });
  query.addEventListener('input', apply);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      toggle(button, button.getAttribute('aria-pressed') !== 'true');
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
})();
