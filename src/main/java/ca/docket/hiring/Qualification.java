package ca.docket.hiring;

/** What a posting asks for: required, or an asset that weighs from 1 to 5. */
record Qualification(String text, boolean required, int weight) {
}
