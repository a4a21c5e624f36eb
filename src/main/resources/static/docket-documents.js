// Brings templates/documents.html to life, on the page of a case and in Tasklist: uploads one file after the other,
// with a progress bar and a sentence for each. Texts come with the fragment, in the person's language.

// Uploads that are under way outlive the fragment: in Tasklist another tab may be opened meanwhile.
const underWay = new Set();

const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), text);

export function attach(section) {
  const form = section.querySelector('[data-upload]');
  if (section.dataset.attached) {
    return;
  }
  section.dataset.attached = 'yes';
  tellWhatWasNotSent(section);
  if (!form) {
    return;
  }
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    sendAll(section, [...input.files]);
    input.value = '';
  });
  const drop = form.querySelector('[data-drop]');
  for (const type of ['dragenter', 'dragover']) {
    drop.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('over');
    sendAll(section, [...event.dataTransfer.files]);
  });
}

async function sendAll(section, files) {
  const form = section.querySelector('[data-upload]');
  const wishes = {
    audience: form.querySelector('[data-audience]').value,
    task: form.querySelector('[data-evidence]')?.checked ? section.dataset.task : null
  };
  const uploads = files.map(file => ({ file, wishes, row: newRow(section, file) }));
  uploads.forEach(upload => notSent(section, upload.file.name, true));
  for (const upload of uploads) {
    await send(section, upload);
  }
}

async function send(section, upload) {
  const { file, row } = upload;
  if (file.size > section.dataset.most) {
    notSent(section, file.name, false);
    say(section, row, 'refused', fill(section.dataset.tooLarge, file.name));
    return;
  }
  underWay.add(file.name);
  const answer = await post(section, upload);
  underWay.delete(file.name);
  if (answer.status === 201) {
    notSent(section, file.name, false);
    say(section, row, 'done', answer.message);
    await renew(section);
  } else if (answer.status === 401 || answer.status === 403) {
    say(section, row, 'refused', fill(section.dataset.refused, file.name, section.dataset.session));
    row.append(link(section.dataset.signIn, '/sign-in'), again(section, upload));
  } else if (answer.status >= 400 && answer.status < 500) {
    notSent(section, file.name, false);
    say(section, row, 'refused', fill(section.dataset.refused, file.name, answer.message || section.dataset.failed));
  } else {
    say(section, row, 'refused', fill(section.dataset.refused, file.name, answer.message || section.dataset.failed));
    row.append(again(section, upload));
  }
}

// XMLHttpRequest, because fetch tells nothing of what was sent already.
function post(section, { file, wishes, row }) {
  const progress = row.querySelector('progress') || row.appendChild(document.createElement('progress'));
  progress.max = 100;
  progress.setAttribute('aria-label', file.name);
  const query = new URLSearchParams({ name: file.name, audience: wishes.audience });
  if (wishes.task) {
    query.set('task', wishes.task);
  }
  return new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('POST', `${section.dataset.docketDocuments}?${query}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-TOKEN', section.querySelector('input[name=_csrf]').value);
    request.responseType = 'json';
    request.upload.onprogress = event => {
      progress.value = 100 * event.loaded / event.total;
      show(row, event.loaded < event.total
        ? fill(section.dataset.underWay, file.name, Math.floor(progress.value))
        : fill(section.dataset.checking, file.name));
    };
    request.onload = () => done({ status: request.status, message: request.response?.message });
    request.onerror = () => done({ status: 0 });
    request.send(file);
  });
}

function newRow(section, file) {
  const row = document.createElement('li');
  row.append(document.createElement('span'));
  section.querySelector('[data-results]').append(row);
  show(row, fill(section.dataset.waiting, file.name));
  return row;
}

function show(row, sentence) {
  row.firstChild.textContent = sentence;
}

function say(section, row, kind, sentence) {
  row.className = kind;
  row.querySelector('progress')?.remove();
  show(row, sentence);
  section.querySelector('[data-live]').textContent = sentence;
}

function again(section, upload) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = section.dataset.again;
  button.addEventListener('click', async () => {
    upload.row.className = '';
    upload.row.replaceChildren(document.createElement('span'));
    // After a new sign-in another token is needed.
    await renew(section);
    await send(section, upload);
  });
  return button;
}

function link(text, address) {
  const element = document.createElement('a');
  element.textContent = text;
  element.href = address;
  element.target = '_blank';
  element.rel = 'noopener';
  return element;
}

// The list as it is now, with the token of the session as it is now.
async function renew(section) {
  const address = new URL(section.dataset.docketDocuments, location.origin);
  if (section.dataset.task) {
    address.searchParams.set('task', section.dataset.task);
  }
  try {
    const answer = await fetch(address, { redirect: 'manual', headers: { Accept: '*/*' } });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of ['[data-list]', 'input[name=_csrf]']) {
        section.querySelector(part)?.replaceWith(fresh.querySelector(part));
      }
    }
  } catch {
    // The list stays as it was; the next upload tells what is wrong.
  }
}

// The names of what has not arrived are noted, so that whoever leaves, or must sign in again, is told.
function notSent(section, name, waits) {
  const key = `docket.unsent ${section.dataset.docketDocuments}`;
  const names = JSON.parse(sessionStorage.getItem(key) || '[]').filter(noted => noted !== name);
  if (waits) {
    names.push(name);
  }
  sessionStorage.setItem(key, JSON.stringify(names));
}

function tellWhatWasNotSent(section) {
  const key = `docket.unsent ${section.dataset.docketDocuments}`;
  const names = JSON.parse(sessionStorage.getItem(key) || '[]').filter(name => !underWay.has(name));
  if (names.length) {
    names.forEach(name => notSent(section, name, false));
    say(section, newRow(section, { name: '' }), 'refused', fill(section.dataset.unsent, names.join(', ')));
  }
}

document.querySelectorAll('[data-docket-documents]').forEach(attach);
