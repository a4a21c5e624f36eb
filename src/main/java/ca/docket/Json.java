package ca.docket;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Reads and writes the JSON of database columns. */
@Component
public class Json {

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final ObjectMapper mapper;

	Json(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/** A value as JSON on one line. */
	public String write(Object value) {
		try {
			return this.mapper.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An object from JSON, by field; null for null. */
	public Map<String, Object> object(String json) {
		return (json != null) ? read(json, OBJECT) : null;
	}

	/** A value from JSON. */
	public <T> T read(String json, TypeReference<T> type) {
		try {
			return this.mapper.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
