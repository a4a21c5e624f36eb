/** The embedded default: PostgreSQL, email sink, demo people. */
package ca.docket.local;
