/**
 * Reads the forms that Tasklist renders with form-js 1.8.7 and checks answers against
 * them, independently of the engine.
 */
package ca.docket.engine.form;
