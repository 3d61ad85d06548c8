/// What makes the table of `index.html` answer: search, and order by client, date or page.
///
/// Without it the page is whole; all that needs it is hidden until it runs. It reads the page and
/// writes text alone, never markup, loads nothing and keeps nothing.
enum CaseloadPageScript {
  static let text = #"""

    (() => {
      'use strict';
      const table = document.getElementById('caseload');
      const tools = document.getElementById('tools');
      if (!table || !tools) return;
      const [find, keep, shown, said] =
        ['find', 'keep', 'shown', 'said'].map(id => document.getElementById(id));
      const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
      const plain = text => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();

      const groups = Array.from(table.tBodies, body => ({
        body, name: body.querySelector('span').textContent, count: body.querySelector('.count'),
        size: body.rows.length - 1, shown: body.rows.length - 1,
      }));
      const items = groups.flatMap(group => Array.from(group.body.rows).slice(1).map(row => ({
        row, group, name: Number(row.cells[0].dataset.v), words: null,
      })));
      const flat = table.createTBody();
      flat.className = 'flat';
      flat.hidden = true;
      let current = { column: 0, down: false };

      // Values are whole numbers or dates, both of which digits alone put in order.
      const key = (item, column) => {
        const value = (item.row.cells[column].dataset.v ?? '').replace(/-/g, '');
        return value === '' ? NaN : Number(value);
      };

      const arrange = () => {
        const { column, down } = current;
        for (const item of items) item.key = key(item, column);
        const ordered = items.slice().sort((a, b) => {
          if (Number.isNaN(a.key) !== Number.isNaN(b.key)) return Number.isNaN(a.key) ? 1 : -1;
          const step = down ? b.key - a.key : a.key - b.key;
          return step || a.name - b.name;
        });
        for (const group of groups) group.rows = document.createDocumentFragment();
        const all = document.createDocumentFragment();
        for (const item of ordered) (keep.checked ? item.group.rows : all).append(item.row);
        for (const group of groups) group.body.append(group.rows);
        flat.append(all);
        flat.hidden = keep.checked;
        showGroups();
      };

      const showGroups = () => {
        for (const group of groups) {
          group.body.hidden = !keep.checked || group.shown === 0;
          group.count.textContent = group.shown === group.size ? group.size
            : fill(table.dataset.part, { n: group.shown, of: group.size });
        }
      };

      const search = () => {
        const words = plain(find.value).split(/\s+/).filter(Boolean);
        for (const group of groups) group.shown = 0;
        let count = 0;
        for (const item of items) {
          const cells = item.row.cells;
          item.words ??= plain(
            [cells[0], cells[1], cells[6]].map(cell => cell.textContent).join(' ')
            + ' ' + item.group.name);
          const fits = words.every(word => item.words.includes(word));
          if (item.row.hidden === fits) item.row.hidden = !fits;
          if (fits) { count += 1; item.group.shown += 1; }
        }
        showGroups();
        shown.textContent = fill(shown.dataset.text, { n: count });
      };

      const heads = Array.from(table.tHead.rows[0].cells);
      const buttons = [];
      heads.forEach((head, column) => {
        if (!('sort' in head.dataset)) return;
        const words = head.querySelector('span');
        const button = document.createElement('button');
        const arrow = document.createElement('i');
        button.type = 'button';
        arrow.setAttribute('aria-hidden', 'true');
        const name = words.textContent;
        words.replaceWith(button);
        button.append(name, arrow);
        const mark = () => {
          const isCurrent = current.column === column;
          arrow.textContent = isCurrent ? (current.down ? '↓' : '↑') : '';
          if (isCurrent) head.setAttribute('aria-sort', current.down ? 'descending' : 'ascending');
          else head.removeAttribute('aria-sort');
        };
        buttons.push(mark);
        button.addEventListener('click', () => {
          current = { column, down: current.column === column && !current.down };
          arrange();
          for (const each of buttons) each();
          said.textContent = fill(
            current.down ? table.dataset.down : table.dataset.up, { column: name });
        });
        mark();
      });

      let timer = 0;
      find.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(search, items.length > 2000 ? 150 : 40);
      });
      keep.addEventListener('change', arrange);
      // A browser may bring back what was typed before the page was left.
      window.addEventListener('pageshow', () => {
        if (find.value !== '') search();
        if (!keep.checked) arrange();
      });
      table.classList.add('sorts');
      tools.hidden = false;
      shown.textContent = fill(shown.dataset.text, { n: items.length });
    })();

    """#
}
