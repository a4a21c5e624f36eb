package ca.docket.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.commitment.CommitmentWords.Said;
import ca.docket.engine.FormValues;

/** What a form of a commitment shows above its questions. All of it is Markdown. */
@Component
class CommitmentFormValues implements FormValues {

	private static final String REPORTED = "commitment-reported";

	private final Commitments commitments;

	private final CommitmentEvidence evidence;

	private final Cases cases;

	private final CommitmentWords words;

	private final Wording wording;

	CommitmentFormValues(Commitments commitments, CommitmentEvidence evidence, Cases cases, CommitmentWords words,
			Wording wording) {
		this.commitments = commitments;
		this.evidence = evidence;
		this.cases = cases;
		this.words = words;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "commitment";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		Commitment commitment = this.commitments.keptIn(processInstanceId).orElseThrow();
		Case caseFile = this.cases.find(commitment.caseNumber()).orElseThrow();
		Map<String, Object> shown = new HashMap<>();
		shown.put("number", caseFile.number());
		shown.put("title", FormValues.plain(caseFile.title()));
		shown.put("commitmentNumber", commitment.number());
		shown.put("what", FormValues.plain(this.words.text(commitment.text(), language)));
		shown.put("evidenceNeeded", FormValues.plain(this.words.text(commitment.evidence(), language)));
		shown.put("ownerName", FormValues.plain(this.wording.person(commitment.owner())));
		shown.put("dueOn", this.words.day(commitment.due(), language));
		shown.put("judgesName", FormValues.plain(this.wording.group(commitment.judges(), language)));
		shown.putAll(said(this.words.said(commitment, language), taskDefinitionKey));
		shown.put("evidenceGiven", given(commitment));
		return shown;
	}

	/** Others see the report apart from what was said before it. */
	private static Map<String, Object> said(List<Said> all, String task) {
		List<Said> reports = all.stream().filter(said -> said.what().equals(REPORTED)).toList();
		if (task.equals("Activity_ReportCommitment") || reports.isEmpty()) {
			return all.isEmpty() ? Map.of() : Map.of("earlier", inWords(all));
		}
		Said report = reports.get(reports.size() - 1);
		List<Said> before = all.subList(0, all.lastIndexOf(report));
		Map<String, Object> shown = new HashMap<>(Map.of("reported", inWords(List.of(report))));
		if (!before.isEmpty()) {
			shown.put("earlier", inWords(before));
		}
		return shown;
	}

	private static String inWords(List<Said> all) {
		return all.stream()
			.map(said -> "**%s**\n\n%s".formatted(FormValues.plain(said.heading()), FormValues.plain(said.text())))
			.collect(Collectors.joining("\n\n"));
	}

	private String given(Commitment commitment) {
		String names = this.evidence.of(commitment)
			.stream()
			.map(document -> FormValues.plain(document.name()))
			.distinct()
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? "–" : names;
	}

}
