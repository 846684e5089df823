/* What a page cannot do by itself: dropped files, one line and one request a file, copying. Without it the plain form works. */
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const AT_ONCE = 2;
  const waiting = [];
  let busy = 0, sent = 0, all = 0;

  const csrf = page => {
    const meta = page.querySelector('meta[name=csrf]');
    return meta ? { [meta.dataset.header]: meta.content } : {};
  };
  let token = csrf(document);

  const element = (tag, looks, text) => {
    const made = document.createElement(tag);
    made.className = looks;
    made.textContent = text;
    return made;
  };

  const start = form => {
    const inputs = [...form.querySelectorAll('input[type=file]')];
    const lines = document.getElementById('lines');
    const told = document.getElementById('told');
    const tell = words => { told.textContent = words; };

    const fail = (line, file, words, retry) => {
      line.replaceChildren(head(file), element('p', 'fault', words));
      if (words === form.dataset.over) {
        const door = element('a', 'button', form.dataset.enter);
        door.href = form.dataset.login;
        door.target = '_blank';
        line.append(door, ' ');
      }
      if (retry) {
        const again = element('button', '', form.dataset.retry);
        again.type = 'button';
        again.addEventListener('click', async () => { await renew(); queue(line, file); });
        line.append(again);
      }
      tell(file.name + ' ' + words);
    };

    const head = file => {
      const made = element('div', 'head', '');
      made.append(element('strong', 'name', file.name));
      return made;
    };

    const queue = (line, file, said) => {
      const bar = document.createElement('progress');
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute('aria-label', form.dataset.working + ' ' + file.name);
      line.replaceChildren(head(file), bar);
      waiting.push(() => send(line, file, bar, said));
      next();
    };

    const next = () => {
      while (busy < AT_ONCE && waiting.length > 0) {
        busy++;
        waiting.shift()().finally(() => { busy--; next(); });
      }
      if (busy === 0 && sent > 0) {
        htmx.ajax('GET', location.pathname, { target: '#past', select: '#past', swap: 'outerHTML' });
      }
    };

    /* What could not be recognised is sent once more as the form that its sender says it is. */
    const ask = (line, file) => {
      const asked = line && line.querySelector('form.as-form');
      if (asked) asked.addEventListener('submit', event => {
        event.preventDefault();
        const again = element('li', 'line card', '');
        again.setAttribute('hx-encoding', 'multipart/form-data');
        line.replaceWith(again);
        queue(again, file, asked.querySelector('select').value);
      });
    };

    /* What the desk says of a file that it could not take now. */
    const sentence = answer => Array.from(new DOMParser().parseFromString(answer, 'text/html')
      .querySelectorAll('.findings li > span:not(.mark), .sentence'), part => part.textContent.trim()).join(' ');

    const send = async (line, file, bar, said) => {
      const moved = event => {
        if (!event.detail.lengthComputable) return;
        if (event.detail.loaded < event.detail.total) bar.value = event.detail.loaded / event.detail.total;
        else { bar.removeAttribute('value'); bar.setAttribute('aria-label', form.dataset.checking + ' ' + file.name); }
      };
      let status = 0;
      let why = '';
      const ended = event => { status = event.detail.xhr.status; why = status > 500 ? sentence(event.detail.xhr.responseText) : ''; };
      line.addEventListener('htmx:xhr:progress', moved);
      line.addEventListener('htmx:beforeSwap', ended);
      line.addEventListener('htmx:sendError', ended);
      const after = line.nextElementSibling;
      await htmx.ajax('POST', form.getAttribute('action'),
        { source: line, target: line, swap: 'outerHTML', values: said ? { file, form: said } : { file }, headers: token }).catch(() => {});
      if (status === 200) {
        sent++;
        const first = after ? after.previousElementSibling : lines.lastElementChild;
        ask(first, file);
        const word = first && first.querySelector('.mark');
        tell(file.name + ' ' + (word ? word.textContent : '') + ' ' + form.dataset.sent.replace('{0}', sent).replace('{1}', all));
      } else if (status === 401 || status === 403) fail(line, file, form.dataset.over, true);
      else if (status === 413) fail(line, file, form.dataset.large, false);
      else if (status === 503 || status === 507) fail(line, file, why || form.dataset.busy, true);
      else fail(line, file, form.dataset.broken, true);
    };

    /* After another login the old page's token is worth nothing. */
    const renew = async () => {
      const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
      if (answer && answer.ok) token = csrf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    };

    const take = files => {
      const given = files.filter(file => !file.name.startsWith('~$') && !file.name.startsWith('.'));
      if (given.length > Number(form.dataset.mostFiles)) { tell(form.dataset.many); window.alert(form.dataset.many); return; }
      document.getElementById('now').hidden = false;
      all += given.length;
      for (const file of given) {
        const line = element('li', 'line card', '');
        line.setAttribute('hx-encoding', 'multipart/form-data');
        lines.append(line);
        if (file.size > Number(form.dataset.mostMegabytes) * 1048576) fail(line, file, form.dataset.large, false);
        else queue(line, file);
      }
    };

    /* A dropped folder stands for the files in it. */
    const entries = async entry => {
      if (entry.isFile) return [await new Promise((good, bad) => entry.file(good, bad))];
      const reader = entry.createReader();
      const found = [];
      for (;;) {
        const some = await new Promise((good, bad) => reader.readEntries(good, bad));
        if (some.length === 0) return found;
        for (const one of some) found.push(...await entries(one));
      }
    };

    const over = yes => event => { event.preventDefault(); form.classList.toggle('over', yes); };
    form.addEventListener('dragover', over(true));
    form.addEventListener('dragleave', over(false));
    form.addEventListener('drop', async event => {
      over(false)(event);
      const dropped = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry());
      const plain = [...event.dataTransfer.files];
      take(dropped.every(Boolean) ? (await Promise.all(dropped.map(entries))).flat() : plain);
    });
    for (const input of inputs) input.addEventListener('change', () => { take([...input.files]); input.value = ''; });
    form.addEventListener('submit', event => { event.preventDefault(); inputs[0].click(); });
  };

  document.addEventListener('click', async event => {
    const button = event.target.closest('button.copy');
    if (!button) return;
    const text = button.closest('details').querySelector('pre');
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.copied;
    } catch (e) {
      getSelection().selectAllChildren(text);
    }
  });

  /* A corrected line takes the place of the old one: the focus stays where it was, and what came of it is said. */
  document.addEventListener('htmx:afterSwap', event => {
    const made = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (!made || !made.closest || !made.matches('.amend form')) return;
    const line = [...document.querySelectorAll('.line')].find(one => one === event.detail.elt || one.contains(event.detail.elt));
    const again = line && line.querySelector('.amend summary');
    if (again) again.focus();
    const told = document.getElementById('told');
    if (line && told) told.textContent = [...line.querySelectorAll('.head, .forms li > span:not(.why)')].map(one => one.textContent.trim()).join(' ');
  });

  /* What is meant is seen without pushing the sheet aside. */
  const show = () => {
    for (const sought of document.querySelectorAll('.excerpt .sought')) {
      const frame = sought.closest('.excerpt');
      frame.scrollLeft = sought.offsetLeft - (frame.clientWidth - sought.offsetWidth) / 2;
    }
  };
  show();
  window.addEventListener('resize', show);

  const tick = document.getElementById('tick-all');
  if (tick) tick.addEventListener('click', () => {
    const boxes = [...tick.form.querySelectorAll('input.tick')];
    const all = boxes.every(box => box.checked);
    for (const box of boxes) box.checked = !all;
  });

  const form = document.getElementById('upload');
  if (form) start(form);
})();
