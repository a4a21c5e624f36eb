package ca.docket.intake.impact;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A scored question of one version of the tool.
 *
 * @param score whether it counts as impact or as mitigation
 * @param max what its answer weighs at most
 * @param page the page of the tool it is on
 * @param phase the phase for which its page is shown; null for both
 * @param shown the answers on which it is shown; null for all
 * @param values the coded values of its choices
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Question(Kind score, int max, String page, @JsonProperty("page_visible_if") VisibleIf phase,
		@JsonProperty("visible_if") VisibleIf shown, List<String> values) {

	/** What a score is made of. */
	enum Kind {

		@JsonProperty("raw")
		RAW, @JsonProperty("mitigation")
		MITIGATION

	}

	/** The page without its phase: mitigation has a page for each of the two. */
	String area() {
		return this.page.replaceFirst("(Design|Implementation)$", "");
	}

	/** Whether the tool asks it in the phase of these answers. */
	boolean isOfPhase(Map<String, List<String>> answers) {
		return this.phase == null || this.phase.holds(answers);
	}

	/** Whether the tool asks it of somebody who gave these answers. */
	boolean isAsked(Map<String, List<String>> answers) {
		return isOfPhase(answers) && (this.shown == null || this.shown.holds(answers));
	}

	/**
	 * The weight of a coded value, which stands behind its last hyphen; 0 without one.
	 */
	static int weight(String value) {
		int hyphen = value.lastIndexOf('-');
		return (hyphen < 0) ? 0 : Integer.parseInt(value.substring(hyphen + 1));
	}

}
