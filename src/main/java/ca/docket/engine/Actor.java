package ca.docket.engine;

/**
 * A caller of the engine from outside.
 *
 * @param operator whether they may also do what is refused to everybody else
 */
record Actor(String id, boolean operator) {
}
