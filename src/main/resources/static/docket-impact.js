// A chosen file is read here and put into the text field: it goes to the server as the form does.
const choose = document.getElementById('choose');
const file = document.getElementById('file');
const refusal = document.getElementById('refusal');
choose.hidden = false;
file.addEventListener('change', async () => {
  const chosen = file.files[0];
  if (!chosen) {
    return;
  }
  const tooLarge = chosen.size > Number(file.dataset.largest);
  refusal.hidden = !tooLarge;
  refusal.textContent = tooLarge ? file.dataset.refusal : '';
  document.getElementById('assessment').value = tooLarge ? '' : await chosen.text();
});
