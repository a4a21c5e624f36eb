/**
 * What YAML cannot say of the engine. Here: the way of persons into it, through rights,
 * separation of duties and forms.
 */
package ca.docket.engine;
