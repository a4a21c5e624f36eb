package ca.docket.earb;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
import org.springframework.stereotype.Component;

/** Which path a solution takes, which layers are assessed, and why. */
@Component
class PathInWords {

	private final Rulings rulings;

	private final EarbWords words;

	PathInWords(Rulings rulings, EarbWords words) {
		this.rulings = rulings;
		this.words = words;
	}

	Map<String, Object> of(String processInstanceId, Locale language) {
		Ruling path = ruling(processInstanceId, "earb-path");
		return Map.of("pathName", this.words.of(language, "earb-path.path." + path.outputs().get(0).get("path")),
				"pathWhy", reason(path, 0, language), "layerList",
				layers(ruling(processInstanceId, "earb-layers"), language));
	}

	private Ruling ruling(String processInstanceId, String table) {
		return this.rulings.latest(processInstanceId, table).orElseThrow();
	}

	private String layers(Ruling ruling, Locale language) {
		if (ruling.rules().isEmpty()) {
			return "- " + this.words.layer("none", language);
		}
		return IntStream.range(0, ruling.rules().size())
			.mapToObj(rule -> "- **%s**: %s".formatted(
					this.words.layer(ruling.outputs().get(rule).get("layer").toString(), language),
					reason(ruling, rule, language)))
			.collect(Collectors.joining("\n"));
	}

	private String reason(Ruling ruling, int rule, Locale language) {
		return this.words.of(language, ruling.decision() + "." + ruling.rules().get(rule));
	}

}
