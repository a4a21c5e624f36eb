package ca.docket.casefile;

/** A label with its value; both are plain text in the reader's language. */
public record Fact(String label, String value) {
}
