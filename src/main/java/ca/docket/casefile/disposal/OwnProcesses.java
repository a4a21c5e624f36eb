package ca.docket.casefile.disposal;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.family.Families;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The processes whose cases a deletion is of: its own family's, whatever a model says.
 */
@Component
class OwnProcesses {

	private final StepCase cases;

	private final Families families;

	OwnProcesses(StepCase cases, Families families) {
		this.cases = cases;
		this.families = families;
	}

	/** As the input {@code processes} names them, with commas. */
	List<String> of(DelegateExecution execution) {
		return require(this.cases.of(execution).process(),
				List.of(StepCase.required(execution, "processes").split(", *")));
	}

	/**
	 * Lets pass what is of one family with the process of the deletion.
	 * @throws IllegalStateException where one is of another
	 */
	List<String> require(String process, List<String> named) {
		Snapshot now = this.families.current();
		named.stream().filter(each -> !now.areOfOneFamily(process, each)).findFirst().ifPresent(other -> {
			throw new IllegalStateException(
					"%s deletes nothing of %s, which is of another family".formatted(process, other));
		});
		return named;
	}

}
