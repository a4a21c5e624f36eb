package ca.docket.casefile.importing;

import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.text.FormVersion;

/**
 * A task that is an import, as a person does it.
 *
 * @param activity the id of the task in the model
 * @param absent the id of the person for whom they do it; null for themselves
 * @param form whose questions are the columns
 * @param parts the id of the process that each row goes by
 * @param key the column that tells rows apart
 * @param mine whether they have the task; else they may take it
 */
record ImportTask(Case caseFile, String id, String activity, String person, String absent, FormVersion form,
		String parts, String key, Locale language, boolean mine) {

	FileSlot slot() {
		return new FileSlot(this.id, this.caseFile.number(), this.person);
	}

}
