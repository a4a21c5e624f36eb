package ca.docket.earb.meeting;

/**
 * An item that moves to another meeting.
 *
 * @param item as it was
 * @param to the meeting that deals with it instead
 */
record Moved(Item item, Meeting to) {
}
