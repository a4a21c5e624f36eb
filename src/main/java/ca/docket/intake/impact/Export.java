package ca.docket.intake.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a file of the official tool says.
 *
 * @param version of the tool that saved it
 * @param answers the texts and choices given, by question; a single one is a list of one
 */
record Export(String version, Map<String, List<String>> answers) {

	/**
	 * Takes the file apart.
	 * @throws NotScored if this is not the shape in which the tool saves files
	 */
	static Export of(JsonNode file) throws NotScored {
		require(file.isObject(), "object", "");
		require(file.path("version").isTextual(), "member", "version");
		require(file.path("currentPage").canConvertToInt() && file.path("currentPage").isIntegralNumber(), "member",
				"currentPage");
		require(file.path("data").isObject(), "member", "data");
		// Version 0.9 did not have it yet.
		require(!file.has("translationsOnResult") || file.get("translationsOnResult").isObject(), "member",
				"translationsOnResult");
		return new Export(file.get("version").asText(), answers(file.get("data")));
	}

	private static Map<String, List<String>> answers(JsonNode data) throws NotScored {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> each : data.properties()) {
			JsonNode value = each.getValue();
			List<JsonNode> given = value.isArray() ? elements(value).toList() : List.of(value);
			if (given.stream().anyMatch(JsonNode::isContainerNode)) {
				throw new NotScored("answer-shape", "data." + each.getKey(), each.getKey());
			}
			answers.put(each.getKey(), given.stream().map(JsonNode::asText).toList());
		}
		return answers;
	}

	private static Stream<JsonNode> elements(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private static void require(boolean good, String reason, String where) throws NotScored {
		if (!good) {
			throw new NotScored(reason, where, where);
		}
	}

}
