package ca.docket.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.Transcript;
import ca.docket.engine.FormValues;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of a commitment show above their questions. */
@Component
class CommitmentFamily implements Family {

	private static final String SAID = "commitment-";

	private final Commitments commitments;

	private final CommitmentEvidence evidence;

	private final AuditTrail auditTrail;

	private final Transcript transcript;

	private final Wording wording;

	CommitmentFamily(Commitments commitments, CommitmentEvidence evidence, AuditTrail auditTrail, Transcript transcript,
			Wording wording) {
		this.commitments = commitments;
		this.evidence = evidence;
		this.auditTrail = auditTrail;
		this.transcript = transcript;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "commitment";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Commitment commitment = this.commitments.keptIn(task.getProcessInstanceId()).orElseThrow();
		Map<String, Object> shown = new HashMap<>();
		shown.put("commitmentNumber", commitment.number());
		shown.put("what", FormValues.plain(commitment.what(language)));
		shown.put("evidenceNeeded",
				Optional.ofNullable(commitment.needed(language)).map(FormValues::plain).orElse("–"));
		shown.put("ownerName", FormValues.plain(this.wording.person(commitment.owner())));
		shown.put("dueOn", this.wording.day(commitment.due(), language));
		shown.put("judgesName", FormValues.plain(this.wording.group(commitment.judges(), language)));
		shown.put("evidenceGiven", given(commitment));
		List<AuditEntry> said = said(commitment);
		if (!said.isEmpty()) {
			shown.put("earlier", this.transcript.markdown(caseFile, said, language));
		}
		return shown;
	}

	/** All that was said of it, the oldest first. */
	private List<AuditEntry> said(Commitment commitment) {
		return this.auditTrail.of(commitment.caseInstance())
			.stream()
			.filter(entry -> entry.action().startsWith(SAID)
					&& entry.answer("commitment").equals(String.valueOf(commitment.number())))
			.toList();
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
