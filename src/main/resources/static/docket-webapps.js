// Part of Tasklist, Cockpit, Admin and Welcome: their own sign-in page leads to ours, and back to where one was.
import './docket-session.js';
import takeOver from './docket-substitutes.js';

const app = document.querySelector('base').getAttribute('app-name');

// The band that leads home has the colour of our pages.
const band = document.createElement('style');
band.textContent = '[cam-widget-header] .ce-eol-banner { background-color: #17375e; }';
document.head.append(band);

const place = sessionStorage.getItem('docket.place');
sessionStorage.removeItem('docket.place');
sessionStorage.removeItem('docket.ended');
if (place && location.hash.length < 3) {
  location.hash = place;
}

// They move by the history API, which tells nobody: where one was is noted at every step.
let here = location.hash;
for (const step of ['pushState', 'replaceState']) {
  const original = history[step];
  history[step] = (...to) => {
    original.apply(history, to);
    if (!location.hash.startsWith('#/login')) {
      here = location.hash;
    }
  };
}

// Without a session the page itself leads to the sign-in page.
let leaving = false;
function signIn() {
  if (!leaving) {
    leaving = true;
    sessionStorage.setItem('docket.place', here);
    sessionStorage.setItem('docket.ended', 'yes');
    location.assign(location.pathname);
  }
}

const ofTasklist = (app === 'tasklist') ? (await import('./docket-tasklist.js')).default : [];

export default [
  { id: 'docket-sign-in', pluginPoint: `${app}.login`, priority: 1, render: signIn },
  takeOver,
  ...ofTasklist
];
