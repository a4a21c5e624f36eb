// A form as somebody has it open, and what comes of their answers.
let form;

window.show = async (schema, data) => {
  form?.destroy();
  document.body.replaceChildren();
  const container = document.createElement('div');
  document.body.append(container);
  form = new window.Form({container});
  await form.importSchema(JSON.parse(schema), data);
};

window.errors = () => form._getState().errors;

window.sent = () => form.submit().data;

// As a password manager does it: one field after the other, before anything is drawn again.
window.fillIn = () => document.querySelectorAll('textarea, input.fjs-input[type=text]').forEach(field => {
  field.focus();
  field.value = field.id.includes('Field_days') ? '30' : `Answer ${field.id}`;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.blur();
});
