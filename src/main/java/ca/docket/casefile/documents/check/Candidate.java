package ca.docket.casefile.documents.check;

import java.nio.file.Path;

/**
 * A document that is checked before it is stored.
 *
 * @param name as {@link FileName} gives it
 * @param mediaType what its name says it is
 * @param file where it lies for now
 */
public record Candidate(String name, String mediaType, Path file) {
}
