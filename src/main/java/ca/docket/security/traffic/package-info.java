/** Keeps slow callers, and many at once, from stopping the work of all others. */
package ca.docket.security.traffic;
