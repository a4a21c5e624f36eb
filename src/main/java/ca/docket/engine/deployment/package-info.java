/**
 * What may be deployed: rules over a set of files, the same for the engine, the build and
 * the command line.
 */
package ca.docket.engine.deployment;
