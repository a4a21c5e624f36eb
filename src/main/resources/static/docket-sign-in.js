// What stood behind the # is not sent to the server: kept here until Tasklist opens again.
if (document.querySelector('[data-signed-out]')) {
  sessionStorage.removeItem('docket.place');
  sessionStorage.removeItem('docket.ended');
  new BroadcastChannel('docket').postMessage('signed out');
} else if (location.hash.startsWith('#/')) {
  sessionStorage.setItem('docket.place', location.hash);
}

// Who was in Tasklist when the session ended is told why they are here.
document.querySelector('[data-ended]').hidden = !sessionStorage.getItem('docket.ended');
