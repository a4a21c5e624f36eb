/**
 * The door of the engine's two HTTP APIs: who may call what, and one answer for all that
 * is not theirs.
 */
package ca.docket.engine.api;
