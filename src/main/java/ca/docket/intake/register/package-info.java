/**
 * The public register of AI use cases: what is published of approved ones, from when to
 * when.
 */
package ca.docket.intake.register;
