// Part of Tasklist: mends what form-js 1.8.7 does to answers, their errors and the texts that it shows.

const at = (values, path) => path.reduce((found, step) => found?.[step], values);

function put(values, [step, ...more], value) {
  values[step] = more.length ? put(values[step] || {}, more, value) : value;
  return values;
}

// The errors that the answers have now. form-js judges a field that one leaves by the answers last drawn, keeps the
// errors of fields and rows that are gone, and empty entries of rows without errors; Tasklist counts them all, and would
// not let the task be completed.
function remaining(form, errors, data) {
  const remains = {};
  form.get('formFieldInstanceRegistry').getAllKeyed().forEach(field => {
    const path = [field.id, ...Object.values(field.indexes || {})];
    const found = at(errors, path) ? form.get('validator').validateFieldInstance(field, at(data, field.valuePath)) : [];
    if (found.length) {
      put(remains, path, found);
    }
  });
  return remains;
}

// A field that is drawn anew is taken out and put back at once.
async function forget(form, instanceId) {
  await null;
  const { errors } = form._getState();
  const gone = !form.get('formFieldInstanceRegistry').getAll().some(field => field.instanceId === instanceId);
  if (gone && Object.keys(errors).length) {
    form._setState({ errors });
  }
}

// Our own pages, email, and the hosts that the operator lists, from config.js.
function isAllowed(address) {
  try {
    const { protocol, origin, hostname, username } = new URL(address, document.baseURI);
    const hosts = JSON.parse(document.querySelector('base')?.dataset.docketHosts || '[]');
    return protocol === 'mailto:' || origin === location.origin
      || ['http:', 'https:'].includes(protocol) && hosts.includes(hostname) && !username;
  } catch {
    return false;
  }
}

// form-js reads a text as Markdown only after it has put values into it, and a value may hold a link. What leads elsewhere
// stays as the words that it is; what form-js then takes for safe are links and pictures to anywhere.
function withoutForeignLinks(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll('a[href]').forEach(link => isAllowed(link.getAttribute('href')) || link.replaceWith(...link.childNodes));
  body.querySelectorAll('[src]').forEach(picture => picture.remove());
  return body.innerHTML;
}

function mend(Form) {
  const { _createInjector, _setState } = Form.prototype;

  // An answer counts at once. form-js would wait for a pause, and lose it when the form is drawn anew meanwhile.
  Form.prototype._createInjector = function (options, container) {
    const injector = _createInjector.call(this, { ...options, debounce: false }, container);
    const texts = injector.get('markdownRenderer');
    const render = texts.render.bind(texts);
    texts.render = text => withoutForeignLinks(render(text));
    injector.get('eventBus').on('formFieldInstanceRegistry.changed', ({ action, instanceId }) => {
      if (action === 'removed') {
        forget(this, instanceId);
      }
    });
    return injector;
  };

  Form.prototype._setState = function (state) {
    _setState.call(this, state.errors
      ? { ...state, errors: remaining(this, state.errors, state.data || this._getState().data) } : state);
  };
}

// The class is in Tasklist's own bundle, which gives it no name.
webpackChunkcamunda_bpm_webapp.push([['docket-forms'], {}, require => {
  const id = Object.keys(require.m).find(each => {
    const source = String(require.m[each]);
    return source.includes('_getSubmitData()') && source.includes('formFieldInstanceRegistry');
  });
  const forms = Object.values(require(id)).filter(each => each && each.prototype && each.prototype._getSubmitData);
  mend(forms.find(each => each.name === 'Form') || forms[0]);
}]);
