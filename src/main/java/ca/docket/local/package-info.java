/** The embedded default: PostgreSQL, mail sink, demo people. */
package ca.docket.local;
