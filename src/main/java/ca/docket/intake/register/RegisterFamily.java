package ca.docket.intake.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A case of the register is about its entry, as far as it is drafted. */
@Component
class RegisterFamily implements Family {

	private final Versions versions;

	private final RegisterWords register;

	RegisterFamily(Versions versions, RegisterWords register) {
		this.versions = versions;
		this.register = register;
	}

	@Override
	public String process() {
		return "intake-register";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return version(caseFile)
			.map(version -> Arrays.stream(RegisterField.values())
				.map(field -> this.register.value(version, field, language))
				.filter(value -> !value.text().isEmpty())
				.map(value -> new Fact(value.label(), value.text()))
				.toList())
			.orElse(List.of());
	}

	/** {@code correcting} where the register has the entry already. */
	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Map<String, Object> shown = new HashMap<>(Map.of("origin", caseFile.partOf()));
		if (version(caseFile).flatMap(version -> this.versions.valid(version.entry())).isPresent()) {
			shown.put("correcting", "yes");
		}
		return shown;
	}

	@Override
	public Map<String, Object> prefilled(Case caseFile, DelegateTask task) {
		return version(caseFile).map(Version::fields).orElse(Map.of());
	}

	private Optional<Version> version(Case caseFile) {
		return this.versions.of(caseFile.processInstanceId());
	}

}
