package ca.docket.casefile.documents;

import java.time.Instant;
import java.util.UUID;

/** Who opened a version of a document, and when last. */
public record Opened(UUID document, String person, Instant at) {
}
