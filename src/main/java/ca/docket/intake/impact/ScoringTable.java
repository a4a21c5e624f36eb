package ca.docket.intake.impact;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The scored questions of one version of the tool.
 *
 * @param version as the tool writes it, {@code v1.0.1}
 * @param maxRaw the highest possible impact
 * @param maxMitigation the highest possible mitigation in one phase
 * @param questions by id, in the order of the tool
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScoringTable(String version, @JsonProperty("max_raw") int maxRaw,
		@JsonProperty("max_mitigation_per_phase") int maxMitigation, Map<String, Question> questions) {
}
