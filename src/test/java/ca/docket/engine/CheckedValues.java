package ca.docket.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What the family of the test model {@code checked} shows in its forms. */
@Component
class CheckedValues implements FormValues {

	@Override
	public String process() {
		return "checked";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		return Map.of("tierReason",
				language.equals(Locale.FRENCH) ? "Renseignements personnels" : "Personal information", "assessments",
				List.of("privacy", "security"));
	}

}
