package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.casefile.Case;
import ca.docket.text.FormVersion;

/**
 * A task that is a work list, as a person does it.
 *
 * @param activity the id of the task in the model, as {@code Activity_ReportStatus}
 * @param absent the id of the person for whom they do it; null for themselves
 * @param form the very form that asks the questions of a row, for the record
 * @param language of the reader
 */
public record WorkListTask(Case caseFile, String id, String processInstanceId, String process, String activity,
		String person, String absent, FormVersion form, Locale language) {

	/** Who does it, and for whom. */
	public List<String> people() {
		return Stream.of(this.person, this.absent).filter(Objects::nonNull).toList();
	}

}
