// What stood behind the # is not sent to the server: kept here until Tasklist opens again.
if (document.querySelector('[data-signed-out]')) {
  sessionStorage.removeItem('docket.place');
} else if (location.hash.startsWith('#/')) {
  sessionStorage.setItem('docket.place', location.hash);
}
