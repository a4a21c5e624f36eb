/** Personal links, {@code /t/<secret>}, for people without an account. */
package ca.docket.token;
