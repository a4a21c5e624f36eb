package ca.docket.engine.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;

/**
 * Says what the engine refuses without the names of Java: the kind by its status, and the
 * message unless it speaks of classes, tables or statements. Its own words come after a
 * sentence of ours.
 */
class RefusalWords {

	private static final Logger LOG = LoggerFactory.getLogger(RefusalWords.class);

	private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {
	};

	private static final Pattern INSIDES = Pattern.compile(
			"\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\b[A-Z]\\w+(Exception|Error|Dto|Cmd|Entity)\\b|###|^HTTP \\d|^Cannot invoke \"");

	/** What the API puts before a sentence of the checks. */
	private static final Pattern BEFORE = Pattern
		.compile("^Cannot (complete task|submit task form|resolve task|instantiate process definition) \\S+: ");

	/** The kinds of those that speak for Docket. */
	private static final Set<String> OURS = Set.of("RestException", "Refused", "WebApplicationException");

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
		Object kind = plain.put("type", Answers.type(status));
		// findings name what stands in the files that the caller sent
		if (!plain.containsKey("details")) {
			plain.put("message", sentence(status, kind, String.valueOf(plain.getOrDefault("message", ""))));
		}
		return this.json.writeValueAsBytes(plain);
	}

	private String sentence(HttpStatus status, Object kind, String message) {
		if (message.isBlank() || INSIDES.matcher(message).find()) {
			LOG.info("A call was refused: {} {}", status.value(),
					message.replaceAll("\\p{Cntrl}+", " ").substring(0, Math.min(message.length(), LONGEST)));
			return this.texts.getMessage(key(status));
		}
		String words = BEFORE.matcher(message).replaceFirst("");
		boolean ours = !words.startsWith("ENGINE-") && (OURS.contains(kind) || !words.equals(message));
		return ours ? words : Fault.refused(words, this.texts);
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
