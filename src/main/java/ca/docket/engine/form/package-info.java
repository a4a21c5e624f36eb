/**
 * Reads the forms that Tasklist draws with form-js 1.8.7 and checks answers against them;
 * knows nothing of the engine.
 */
package ca.docket.engine.form;
