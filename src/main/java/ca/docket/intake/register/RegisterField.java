package ca.docket.intake.register;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an entry, in their order: those with which Ontario publishes the AI use
 * cases of its ministries
 * (https://data.ontario.ca/dataset/artificial-intelligence-ai-use-cases-in-the-ontario-public-service).
 * That rule is for ministries and provincial agencies; Docket takes the fields over for
 * an office that wants to publish its own.
 */
enum RegisterField {

	USE_CASE_NAME("useCaseName", Kind.TEXT), DIVISION("division", Kind.DIVISION), DESCRIPTION("description", Kind.TEXT),
	LAUNCH_DATE("launchDate", Kind.DATE), AI_CAPABILITIES("aiCapabilities", Kind.TEXT),
	AUTONOMOUS("autonomous", Kind.YES_NO), HUMAN_IN_THE_LOOP("humanInTheLoop", Kind.YES_NO),
	USER_BASE("userBase", Kind.TEXT), DATA_USED("dataUsed", Kind.TEXT);

	/** What a field holds. */
	enum Kind {

		/** In each language a text of its own. */
		TEXT,
		/** The id of a division. */
		DIVISION,
		/** As {@code 2026-11-03}. */
		DATE,
		/** {@code yes} or {@code no}. */
		YES_NO

	}

	private final String key;

	private final Kind kind;

	RegisterField(String key, Kind kind) {
		this.key = key;
		this.kind = kind;
	}

	/** Its name in the exports; in the form its key, or what its keys begin with. */
	String key() {
		return this.key;
	}

	Kind kind() {
		return this.kind;
	}

	/**
	 * The key of the form that holds its text in a language, {@code en} or {@code fr}.
	 */
	String in(String language) {
		return (this.kind == Kind.TEXT) ? this.key + (language.equals("fr") ? "Fr" : "En") : this.key;
	}

	/** The key of the form that says why it is withheld. */
	String withheld() {
		return this.key + "Withheld";
	}

	/** The keys of the form that hold what is published, or why it is not. */
	static Set<String> keys() {
		return Arrays.stream(values())
			.flatMap(field -> Stream.of(field.in("en"), field.in("fr"), field.withheld()))
			.collect(Collectors.toSet());
	}

}
