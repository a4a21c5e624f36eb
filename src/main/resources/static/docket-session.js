// Part of Tasklist, Cockpit, Admin and Welcome: who has lost their session is told so, and leaves for the sign-in page
// when they choose to. The applications would leave by themselves, while somebody clicks, types or uploads.

// From config.js, in the person's language.
const texts = JSON.parse(document.querySelector('base').dataset.docketTexts);

// It covers the band at the top, which leads home, and nothing else that could be clicked.
const style = document.createElement('style');
style.textContent = `
.docket-session { position: fixed; inset: 0 0 auto; z-index: 2000; height: 20px; margin: 0; background-color: #b3261e;
  color: #fff; font-size: .9em; line-height: 20px; text-align: center; }
.docket-session button { padding: 0; border: 0; background: none; font-weight: bold; text-decoration: underline; }
.docket-session button:focus-visible { outline: 2px solid #fff; }`;
document.head.append(style);

const note = document.createElement('p');
note.className = 'docket-session';
note.setAttribute('role', 'alert');

const button = document.createElement('button');
button.type = 'button';
button.textContent = texts.signIn;

function tell() {
  if (!note.isConnected) {
    note.replaceChildren(texts.session, ' ', button);
    document.body.append(note);
  }
}

function keep(root) {
  const broadcast = root.$broadcast;

  // Tasklist keeps the answers of an open form in the browser when it hears this.
  function leave() {
    root.$apply(() => {
      root.authentication = null;
      broadcast.call(root, 'authentication.login.required');
    });
  }

  // A call without a session: first nobody is signed in any more, then they must sign in. Whoever signs out, or opens
  // the page without a session, is nobody before that is said.
  let person;
  root.$broadcast = function (name, ...about) {
    if (name === 'authentication.changed' && !about[0] && root.authentication) {
      person = root.authentication;
      return {};
    }
    if (name === 'authentication.login.required' && person) {
      root.authentication = person;
      person = null;
      tell();
      return {};
    }
    return broadcast.call(this, name, ...about);
  };

  button.addEventListener('click', leave);
  // Who signed out in another tab leaves nothing on the screen here.
  new BroadcastChannel('docket').addEventListener('message', leave);
}

window.angular.module('cam.commons.auth').run(['$rootScope', keep]);
