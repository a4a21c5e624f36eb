package ca.docket.casefile.evidence;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.stereotype.Component;

/** Answers as JSON for people: indented, and the same whenever it is written. */
@Component
class SortedJson {

	private final ObjectMapper mapper;

	SortedJson(ObjectMapper mapper) {
		this.mapper = mapper.copy()
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
	}

	String write(Map<String, Object> answers) {
		try {
			return this.mapper.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
