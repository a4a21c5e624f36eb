/**
 * Guards the engine's two HTTP APIs: who may make which call, and one answer for
 * everything else.
 */
package ca.docket.engine.api;
