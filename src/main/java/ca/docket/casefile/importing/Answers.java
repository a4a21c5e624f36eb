package ca.docket.casefile.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.importing.AnswerReport.Answer;
import ca.docket.casefile.worklist.RowSaving;
import ca.docket.casefile.worklist.RowSaving.Outcome;
import ca.docket.casefile.worklist.RowSaving.Sent;
import ca.docket.casefile.worklist.WorkLists.Found;
import org.springframework.stereotype.Component;

/** Saves each row that a file answers as if the person had typed it. */
@Component
class Answers {

	private final AnswerFiling filing;

	private final RowSaving saving;

	Answers(AnswerFiling filing, RowSaving saving) {
		this.filing = filing;
		this.saving = saving;
	}

	/**
	 * Saves what the caller saw.
	 * @return what became of each row, by its id
	 */
	Map<String, Outcome> save(Found list, FileSlot slot, String sha256, Locale language) {
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		for (Answer answer : this.filing.file(list, slot, sha256)) {
			Sent sent = new Sent(answer.row().id(), answer.row().version(), form -> answer.values());
			outcomes.put(sent.row(), this.saving.save(list.task().id(), sent, language));
		}
		return outcomes;
	}

}
