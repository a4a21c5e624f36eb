package ca.docket.engine.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;

/**
 * Says what the engine refuses without the names of Java: the kind by its status, and the
 * message unless it speaks of classes, tables or statements.
 */
class RefusalWords {

	private static final Logger LOG = LoggerFactory.getLogger(RefusalWords.class);

	private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {
	};

	private static final Pattern INSIDES = Pattern.compile(
			"\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\b[A-Z]\\w+(Exception|Error|Dto|Cmd|Entity)\\b|###|^HTTP \\d|^Cannot invoke \"");

	private static final int LONGEST = 300;

	private final ObjectMapper json = new ObjectMapper();

	private final MessageSourceAccessor texts;

	RefusalWords(MessageSourceAccessor texts) {
		this.texts = texts;
	}

	/** To a foreign and to an unknown id alike. */
	String nothingHere() {
		return this.texts.getMessage("api.nothing-here");
	}

	/** The engine's answer in plain words, with all else that it holds. */
	byte[] plain(HttpStatus status, byte[] answer) throws IOException {
		Map<String, Object> plain = new LinkedHashMap<>(read(answer));
		plain.put("type", Answers.type(status));
		String message = String.valueOf(plain.getOrDefault("message", ""));
		// findings name what stands in the files that the caller sent
		if (!plain.containsKey("details") && (message.isBlank() || INSIDES.matcher(message).find())) {
			LOG.info("A call was refused: {} {}", status.value(),
					message.replaceAll("\\p{Cntrl}+", " ").substring(0, Math.min(message.length(), LONGEST)));
			plain.put("message", this.texts.getMessage(key(status)));
		}
		return this.json.writeValueAsBytes(plain);
	}

	private Map<String, Object> read(byte[] answer) {
		try {
			return this.json.readValue(answer, ANSWER);
		}
		catch (IOException ex) {
			return Map.of();
		}
	}

	private static String key(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN -> "api.forbidden";
			case NOT_FOUND -> "api.nothing-here";
			default -> status.is4xxClientError() ? "api.not-understood" : "api.failed";
		};
	}

}
