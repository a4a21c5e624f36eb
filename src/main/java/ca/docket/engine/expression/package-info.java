/** Expressions that reach no further than models and queries need. */
package ca.docket.engine.expression;
