/** Restricts expressions to what models and queries need. */
package ca.docket.engine.expression;
