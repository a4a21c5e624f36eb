/**
 * The way to PostgreSQL: one pool for people, one for work, and what is said when it is
 * away.
 */
package ca.docket.database;
