/** Determines who sees and does which task, given its id and in lists. */
package ca.docket.engine.task;
