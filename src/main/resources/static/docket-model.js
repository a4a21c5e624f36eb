// Draws the model of a case with where it is. Without it the page has the same as a list.
(function () {
  'use strict';

  var place = document.getElementById('model');

  function unreadable() {
    place.removeAttribute('role');
    place.classList.add('unreadable');
    place.textContent = place.dataset.unreadable;
  }

  function mark(viewer, ids, name) {
    (ids || '').split(' ').filter(function (id) {
      return id && viewer.get('elementRegistry').get(id);
    }).forEach(function (id) {
      viewer.get('canvas').addMarker(id, name);
    });
  }

  function draw(xml) {
    var viewer = new BpmnJS({ container: place });
    return viewer.importXML(xml).then(function () {
      mark(viewer, place.dataset.done, 'done');
      mark(viewer, place.dataset.now, 'now');
      viewer.get('canvas').zoom('fit-viewport', 'auto');
    });
  }

  fetch(place.dataset.model, { credentials: 'same-origin' }).then(function (answer) {
    return answer.ok ? answer.text().then(draw) : Promise.reject(answer.status);
  }).catch(unreadable);
})();
