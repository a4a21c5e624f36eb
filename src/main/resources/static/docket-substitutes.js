// Part of Tasklist: a substitute takes over the task of somebody who is away, and sees for whom they have one.
function address(task) {
  return `/tasks/${encodeURIComponent(task.id)}/take-over`;
}

function text(kind, words) {
  const element = document.createElement(kind);
  element.textContent = words;
  return element;
}

async function takeOver(place, scope, task, offer) {
  const answer = await fetch(address(task), {
    method: 'POST',
    headers: { Accept: 'application/json', [offer.header]: offer.token },
    redirect: 'manual'
  });
  if (answer.ok) {
    scope.taskData.changed('task');
    scope.taskData.changed('taskList');
    return;
  }
  const refusal = await answer.json().catch(() => ({}));
  if (!refusal.message) {
    // The session ended, or the task is not there any more: the page itself tells.
    location.reload();
    return;
  }
  const alert = text('span', refusal.message);
  alert.setAttribute('role', 'alert');
  alert.className = 'text-danger';
  place.append(' ', alert);
}

async function show(place, scope) {
  const task = scope.task;
  place.replaceChildren();
  if (!task) {
    return;
  }
  const answer = await fetch(address(task), { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (!answer.ok || scope.task !== task) {
    return;
  }
  const offer = await answer.json();
  if (offer.note) {
    place.append(text('span', offer.note));
  }
  if (offer.label) {
    const button = text('button', offer.label);
    button.type = 'button';
    button.className = 'btn btn-default';
    button.addEventListener('click', () => {
      button.disabled = true;
      takeOver(place, scope, task, offer).finally(() => { button.disabled = false; });
    });
    place.append(button);
  }
}

export default {
  id: 'docket-take-over',
  pluginPoint: 'tasklist.task.action',
  render(place, api, scope) {
    scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee}`, () => show(place, scope));
  }
};
