package ca.docket.intake.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What the form of an entry shows, and what its fields hold at first. */
@Component
class RegisterFormValues implements FormValues {

	private final Versions versions;

	private final Cases cases;

	RegisterFormValues(Versions versions, Cases cases) {
		this.versions = versions;
		this.cases = cases;
	}

	@Override
	public String process() {
		return "intake-register";
	}

	/** {@code correcting} where the register has the entry already. */
	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		Case about = this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
		if (about == null) {
			// an operator began it in the middle
			return Map.of();
		}
		Map<String, Object> shown = new HashMap<>(Map.of("number", about.number(), "title",
				FormValues.plain(about.title()), "origin", about.number().replaceFirst("-\\d+$", "")));
		boolean published = this.versions.of(processInstanceId)
			.flatMap(version -> this.versions.valid(version.entry()))
			.isPresent();
		if (published) {
			shown.put("correcting", "yes");
		}
		return shown;
	}

	@Override
	public Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		return this.versions.of(processInstanceId).map(Version::fields).orElse(Map.of());
	}

}
