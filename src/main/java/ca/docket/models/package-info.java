/**
 * What process owners deploy, after the engine has checked it: who did, what waits for
 * release, and the page {@code /models}.
 */
package ca.docket.models;
