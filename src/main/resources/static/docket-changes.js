// Puts the rows of a chosen file into the field in which they can be read and handed in.
const field = document.querySelector('[data-file]');

field.hidden = false;
field.querySelector('input').addEventListener('change', async event => {
  const [file] = event.target.files;
  document.getElementById('rows').value = file ? await file.text() : '';
});
