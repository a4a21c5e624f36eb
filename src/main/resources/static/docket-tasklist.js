// Part of Tasklist: the tab "Case" of a task, and the case's name on the cards of the list.
import { attach } from './docket-documents.js';
import './docket-forms.js';

// From config.js, in the person's language.
const texts = JSON.parse(document.querySelector('base').dataset.docketTexts);

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/docket-documents.css';
document.head.append(style);

// Without a session the answer would be the sign-in page. Its address is not asked for as a page, so that signing in
// leads to where one was.
const ask = path => fetch(path, { redirect: 'manual', headers: { Accept: '*/*' } });

const ended = answer => answer.type === 'opaqueredirect' || answer.status === 401;

function sentence(element, text, ...more) {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.append(text, ' ', ...more);
  element.replaceChildren(line);
}

function signInAgain() {
  const link = document.createElement('a');
  link.href = '/sign-in';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = texts.signIn;
  return link;
}

async function showCase(element, { taskId }) {
  try {
    const answer = await ask(`/tasks/${taskId}/case`);
    if (ended(answer)) {
      sentence(element, texts.session, signInAgain());
    } else if (answer.status === 404) {
      sentence(element, texts.none);
    } else if (!answer.ok) {
      sentence(element, texts.failed);
    } else {
      element.innerHTML = await answer.text();
      element.querySelectorAll('[data-docket-documents]').forEach(attach);
    }
  } catch {
    sentence(element, texts.failed);
  }
}

// All cards of a page ask together.
let waiting = [];

function nameCase(element, { taskId }) {
  waiting.push({ element, taskId });
  if (waiting.length === 1) {
    setTimeout(nameCases);
  }
}

async function nameCases() {
  const cards = waiting;
  waiting = [];
  try {
    const answer = await ask('/tasks/cases?' + new URLSearchParams(cards.map(card => ['task', card.taskId])));
    const names = answer.ok ? await answer.json() : {};
    cards.forEach(card => card.element.textContent = names[card.taskId] || '');
  } catch {
    // The cards stay without it.
  }
}

export default [
  {
    id: 'docket-case',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: texts.label },
    render: showCase
  },
  {
    id: 'docket-card',
    pluginPoint: 'tasklist.card',
    priority: 900,
    render: nameCase
  }
];
