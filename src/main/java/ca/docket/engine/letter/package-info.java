/**
 * Reads the letters that process owners write and fills in their values, independently of
 * the engine.
 */
package ca.docket.engine.letter;
