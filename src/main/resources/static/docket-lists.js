// Part of Tasklist: mends lists of rows in forms. As soon as somebody answers in a row, form-js 1.8.7 keeps an empty
// entry among the errors of the form, and Tasklist, which counts them, would never let the task be completed.

const some = errors => Object.fromEntries(Object.entries(errors)
  .map(([name, found]) => [name, !found || Array.isArray(found) ? found : some(found)])
  .filter(([, found]) => found && Object.keys(found).length));

function mend(Form) {
  const original = Form.prototype._setState;
  Form.prototype._setState = function (state) {
    original.call(this, state.errors ? { ...state, errors: some(state.errors) } : state);
  };
}

// The class is in Tasklist's own bundle, which gives it no name.
webpackChunkcamunda_bpm_webapp.push([['docket-lists'], {}, require => {
  const id = Object.keys(require.m).find(each => {
    const source = String(require.m[each]);
    return source.includes('_getSubmitData()') && source.includes('formFieldInstanceRegistry');
  });
  const forms = Object.values(require(id)).filter(each => each && each.prototype && each.prototype._getSubmitData);
  mend(forms.find(each => each.name === 'Form') || forms[0]);
}]);
