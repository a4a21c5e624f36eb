package ca.docket.casefile.documents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A version of a document, without its content.
 *
 * @param key the name in small letters, by which versions belong together
 * @param audience who may see it, as {@link ca.docket.casefile.Viewer#includes} takes it
 * @param version from 1, for each name and audience
 * @param size in bytes
 * @param sha256 of the content, in small hexadecimal digits
 * @param mediaType by its content
 * @param author the id of the person who uploaded it
 * @param evidenceTask the id of the task that it is evidence for; null for none
 * @param evidenceActivity the activity of that task, as {@code Activity_DecideRequest}
 */
public record Document(UUID id, String caseNumber, String name, String key, String audience, int version, long size,
		String sha256, String mediaType, String author, Instant at, String evidenceTask, String evidenceActivity) {

	/** What is on record of it. */
	public Map<String, Object> said() {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("document", this.id.toString());
		said.put("name", this.name);
		said.put("version", this.version);
		said.put("sha256", this.sha256);
		return said;
	}

}
