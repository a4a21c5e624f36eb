// Hands in the extract on the page of a campaign: its bytes are the body, so that it goes through as a stream.
const section = document.querySelector('[data-extract]');
const form = section.querySelector('form');
const progress = form.querySelector('progress');

form.addEventListener('submit', event => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', form.dataset.to);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-CSRF-TOKEN', form.querySelector('input[name=_csrf]').value);
  progress.hidden = false;
  request.upload.onprogress = sent => {
    progress.value = 100 * sent.loaded / sent.total;
  };
  request.onload = () => tell(request.status === 201 ? section.dataset.sent : section.dataset.failed);
  request.onerror = () => tell(section.dataset.failed);
  request.send(form.querySelector('input[type=file]').files[0]);
});

function tell(sentence) {
  progress.hidden = true;
  form.querySelector('[role=status]').textContent = sentence;
}
