// Sends the chosen file as it is; the page then says what was found in it.
const form = document.getElementById('choose');
const refusal = document.getElementById('refusal');

const refuse = sentence => {
  refusal.textContent = sentence;
  refusal.hidden = false;
};

form.addEventListener('submit', async event => {
  event.preventDefault();
  const file = document.getElementById('file').files[0];
  if (file.size > Number(form.dataset.most)) {
    refuse(form.dataset.tooLarge);
    return;
  }
  try {
    const answer = await fetch(`${form.action}?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Accept': 'application/json',
        'X-CSRF-TOKEN': form.querySelector('input[name=_csrf]').value
      },
      body: file
    });
    if (answer.ok) {
      location.assign(form.action);
    } else {
      const told = await answer.json().catch(() => ({}));
      refuse(told.message || form.dataset.failed);
    }
  } catch {
    refuse(form.dataset.failed);
  }
});
