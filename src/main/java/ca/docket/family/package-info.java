/**
 * The operator's files: which families are on, and what holds in them outside of models.
 */
package ca.docket.family;
