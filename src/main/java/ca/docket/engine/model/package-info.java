/** Translates models for their readers. */
package ca.docket.engine.model;
