package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/**
 * What a form of the board's case shows above its questions, as Markdown, and what the
 * submission form begins with.
 */
@Component
class EarbFormValues implements FormValues {

	private static final String SUBMISSION = "Activity_CompleteSubmission";

	private final Cases cases;

	private final Records records;

	private final SolutionInWords solution;

	private final PathInWords path;

	private final TalkAboutSolution talk;

	EarbFormValues(Cases cases, Records records, SolutionInWords solution, PathInWords path, TalkAboutSolution talk) {
		this.cases = cases;
		this.records = records;
		this.solution = solution;
		this.path = path;
		this.talk = talk;
	}

	@Override
	public String process() {
		return "earb";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		List<Entry> record = this.records.of(processInstanceId);
		Map<String, Object> shown = new HashMap<>(
				this.solution.of(Solutions.of(of(processInstanceId), record), language));
		if (taskDefinitionKey.equals(SUBMISSION)) {
			record.stream()
				.filter(entry -> entry.what().equals("returned"))
				.forEach(returned -> shown.put("whatIsMissing", FormValues.plain(returned.answer("missing"))));
			return shown;
		}
		shown.putAll(this.path.of(processInstanceId, language));
		shown.putAll(this.talk.of(record, language));
		return shown;
	}

	/** The texts; the facts are variables of the process. */
	@Override
	public Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		return taskDefinitionKey.equals(SUBMISSION)
				? Solutions.of(of(processInstanceId), this.records.of(processInstanceId)).answers() : Map.of();
	}

	private Case of(String processInstanceId) {
		return this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
	}

}
