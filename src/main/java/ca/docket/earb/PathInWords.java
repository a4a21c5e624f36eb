package ca.docket.earb;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import org.springframework.stereotype.Component;

/** Which path a solution takes, which layers are assessed, and why. */
@Component
class PathInWords {

	private final DecisionLog decisionLog;

	private final EarbWords words;

	PathInWords(DecisionLog decisionLog, EarbWords words) {
		this.decisionLog = decisionLog;
		this.words = words;
	}

	Map<String, Object> of(String processInstanceId, Locale language) {
		LoggedDecision path = logged(processInstanceId, "earb-path");
		return Map.of("pathName", this.words.of(language, "earb-path.path." + path.outputs().get(0).get("path")),
				"pathWhy", reason(path, 0, language), "layerList",
				layers(logged(processInstanceId, "earb-layers"), language));
	}

	private LoggedDecision logged(String processInstanceId, String table) {
		return this.decisionLog.latest(processInstanceId, table).orElseThrow();
	}

	private String layers(LoggedDecision logged, Locale language) {
		if (logged.rules().isEmpty()) {
			return "- " + this.words.layer("none", language);
		}
		return IntStream.range(0, logged.rules().size())
			.mapToObj(rule -> "- **%s**: %s".formatted(
					this.words.layer(logged.outputs().get(rule).get("layer").toString(), language),
					reason(logged, rule, language)))
			.collect(Collectors.joining("\n"));
	}

	private String reason(LoggedDecision logged, int rule, Locale language) {
		return this.words.of(language, logged.decision() + "." + logged.rules().get(rule));
	}

}
