package ca.docket.casefile.documents.check;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Checks that JSON is one well-formed value, without keeping any of it. */
class SoundJson implements Check {

	private final JsonFactory json = JsonFactory.builder()
		.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
		.disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
		.build();

	@Override
	public void look(Candidate document) throws IOException {
		if (!document.mediaType().equals("application/json")) {
			return;
		}
		try (JsonParser parser = this.json.createParser(document.file().toFile())) {
			if (parser.nextToken() == null) {
				throw new Unfit("json");
			}
			parser.skipChildren();
			if (parser.nextToken() != null) {
				throw new Unfit("json");
			}
		}
		catch (JsonProcessingException ex) {
			throw new Unfit("json");
		}
	}

}
