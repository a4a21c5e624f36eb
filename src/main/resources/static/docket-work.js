// The page of a work list: what is typed is kept as a draft while somebody types, and until it is, in this tab.
const page = document.querySelector('main.work');
const form = document.getElementById('answers');
const kept = document.getElementById('kept');
const WAIT = 600;

function fields() {
  return new URLSearchParams(new FormData(form));
}

// A screen reader says what changes, not what was there from the beginning.
function announce() {
  const status = document.getElementById('count');
  if (status.querySelector('.saved')) {
    const text = status.textContent.trim();
    status.textContent = '';
    setTimeout(() => { status.textContent = text; }, 200);
  }
}

function key() {
  return `docket-work ${document.querySelector('.person a').textContent} ${page.dataset.task} ${form.elements.row.value}`;
}

let waiting;

async function send() {
  clearTimeout(waiting);
  waiting = null;
  const sent = fields();
  try {
    const answer = await fetch(form.dataset.draft, { method: 'POST', body: sent, keepalive: true, redirect: 'error' });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    show((await answer.json()).hidden);
    if (!waiting) {
      sessionStorage.removeItem(key());
    }
    kept.textContent = page.dataset.kept;
  } catch (error) {
    kept.textContent = page.dataset.lost;
  }
}

function show(hidden) {
  form.querySelectorAll('[data-field]').forEach(field => { field.hidden = hidden.includes(field.dataset.field); });
}

// A choice may ask for more at once; words are kept when somebody pauses.
function typed(event) {
  const sent = fields();
  sent.delete('_csrf');
  sessionStorage.setItem(key(), sent);
  clearTimeout(waiting);
  waiting = setTimeout(send, event.type === 'change' ? 0 : WAIT);
}

// The page of the document that is in view: the last that begins above the middle, or the last at the end.
function pageInView(shown) {
  const { top, bottom } = shown.getBoundingClientRect();
  const end = shown.scrollTop > 0 && shown.scrollTop + shown.clientHeight >= shown.scrollHeight - 1;
  const line = end ? bottom : (top + bottom) / 2;
  return [...shown.querySelectorAll('h3')].filter(head => head.getBoundingClientRect().top < line).length;
}

// Whoever answers a question reads the page that it rests on; they may say another.
function takePage(event) {
  const shown = document.querySelector('.document');
  const field = form.querySelector(`[data-page="${event.target.name.replace('answer-', '')}"] input`);
  if (shown && field && (!field.value || field.dataset.taken === field.value)) {
    field.value = field.dataset.taken = pageInView(shown);
  }
}

// What did not reach the server before somebody had to sign in again.
function restore() {
  const before = new URLSearchParams(sessionStorage.getItem(key()) ?? '');
  if (before.get('version') !== form.elements.version.value) {
    return;
  }
  for (const field of form.elements) {
    if (field.name.startsWith('answer-')) {
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = before.getAll(field.name).includes(field.value);
      } else {
        field.value = before.get(field.name) ?? '';
      }
    }
  }
  send();
}

function keys(event) {
  if (event.ctrlKey && event.key === 'Enter') {
    document.getElementById('go').click();
  } else if (event.altKey && ['PageDown', 'PageUp'].includes(event.key)) {
    document.getElementById(event.key === 'PageDown' ? 'next' : 'previous')?.click();
  } else {
    return;
  }
  event.preventDefault();
}

// Who goes on to the next row types at once, or hands the list in; who was refused begins where it is wrong.
function focus() {
  const wrong = form.querySelector('[aria-invalid=true]') ?? form.querySelector('.error + .choice input');
  const first = form.querySelector('[data-field]:not([hidden]) :is(input, select, textarea)');
  const came = new URLSearchParams(location.search);
  if (wrong || came.has('saved')) {
    (wrong ?? (came.has('after') ? document.querySelector('.progress button') : null) ?? first)?.focus();
  }
}

announce();
if (form) {
  form.addEventListener('change', takePage);
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', () => clearTimeout(waiting));
  window.addEventListener('pagehide', () => waiting && send());
  document.addEventListener('keydown', keys);
  document.querySelector('.person').addEventListener('submit', () => sessionStorage.clear());
  restore();
  focus();
}
