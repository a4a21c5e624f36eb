/**
 * Lets substitutes do the tasks of absent people for as long as the substitution lasts.
 */
package ca.docket.engine.substitute;
