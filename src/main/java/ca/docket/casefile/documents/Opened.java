package ca.docket.casefile.documents;

import java.time.Instant;
import java.util.UUID;

/** Somebody opened a version of a document, last at this time. */
public record Opened(UUID document, String person, Instant at) {
}
