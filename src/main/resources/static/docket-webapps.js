// Part of Tasklist, Cockpit, Admin and Welcome: their own sign-in page leads to ours, and back to where one was.
const app = document.querySelector('base').getAttribute('app-name');

const place = sessionStorage.getItem('docket.place');
sessionStorage.removeItem('docket.place');
if (place && location.hash.length < 3) {
  location.hash = place;
}

// The page before this one is where one was: gone back to and loaded anew, it leads through the sign-in page.
function signIn() {
  window.addEventListener('popstate', () => location.reload(), { once: true });
  history.back();
}

export default {
  id: 'docket-sign-in',
  pluginPoint: `${app}.login`,
  priority: 1,
  render: signIn
};
