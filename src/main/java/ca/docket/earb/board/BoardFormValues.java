package ca.docket.earb.board;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.FormValues;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the board's forms show: the submission as the forms of its own case do, and the
 * vote as far as its reader may see it.
 */
@Component
class BoardFormValues implements FormValues {

	private static final String CAST = "Activity_CastVote";

	private static final String CLOSE = "Activity_CloseVote";

	private static final String CONFIRM = "Activity_ConfirmDecision";

	private final Ballots ballots;

	private final Cases cases;

	private final Readers readers;

	private final VoteInWords words;

	private final ObjectProvider<FormValues> families;

	BoardFormValues(Ballots ballots, Cases cases, Readers readers, VoteInWords words,
			ObjectProvider<FormValues> families) {
		this.ballots = ballots;
		this.cases = cases;
		this.readers = readers;
		this.words = words;
		this.families = families;
	}

	@Override
	public String process() {
		return "earb-item";
	}

	@Override
	public Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language) {
		Ballot ballot = this.ballots.find(processInstanceId).orElseThrow();
		Map<String, Object> shown = new HashMap<>(submission(ballot, taskDefinitionKey, language));
		switch (taskDefinitionKey) {
			case CAST -> this.readers.reader()
				.flatMap(person -> this.words.sitsFor(ballot, person))
				.ifPresent(member -> shown.put("sitsFor", member));
			case CLOSE -> shown.putAll(this.words.soFar(ballot));
			case CONFIRM -> {
				if (this.readers.mayRead(ballot)) {
					shown.putAll(this.words.counted(ballot, language));
				}
			}
			default -> throw new IllegalArgumentException(taskDefinitionKey);
		}
		return shown;
	}

	private Map<String, Object> submission(Ballot ballot, String task, Locale language) {
		Case caseFile = this.cases.find(ballot.caseNumber()).orElseThrow();
		return this.families.stream()
			.filter(family -> family.process().equals(caseFile.process()))
			.findFirst()
			.map(family -> family.shown(caseFile.processInstanceId(), task, language))
			.orElse(Map.of());
	}

	/** The conditions that were voted, for the chair to settle their text. */
	@Override
	public Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		if (!taskDefinitionKey.equals(CONFIRM)) {
			return Map.of();
		}
		Ballot ballot = this.ballots.find(processInstanceId).orElseThrow();
		List<Map<String, Object>> voted = this.ballots.votes(ballot)
			.stream()
			.flatMap(vote -> vote.conditions().stream())
			.distinct()
			.toList();
		return voted.isEmpty() || !this.readers.mayRead(ballot) ? Map.of() : Map.of("conditions", voted);
	}

}
