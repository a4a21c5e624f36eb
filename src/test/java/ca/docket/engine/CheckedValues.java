package ca.docket.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the family of the test model {@code checked} shows in its forms. */
@Component
class CheckedValues implements FormValues {

	@Override
	public Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language) {
		return task.getProcessDefinitionId().startsWith("checked:") ? Map.of("tierReason",
				language.equals(Locale.FRENCH) ? "Renseignements personnels" : "Personal information", "assessments",
				List.of("privacy", "security")) : Map.of();
	}

}
