package ca.docket.casefile.words;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import ca.docket.casefile.Case;
import ca.docket.casefile.CurrentViewer;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.engine.FormValues;
import org.springframework.stereotype.Component;

/** What is said of a case in the texts of its forms, as Markdown; made when asked for. */
@Component
class CaseTexts {

	private final AnswerWords answers;

	private final TableWords tables;

	private final Transcript transcript;

	private final Wording wording;

	private final CurrentViewer viewers;

	CaseTexts(AnswerWords answers, TableWords tables, Transcript transcript, Wording wording, CurrentViewer viewers) {
		this.answers = answers;
		this.tables = tables;
		this.transcript = transcript;
		this.wording = wording;
		this.viewers = viewers;
	}

	/** By name; a text may turn out to be empty. */
	Map<String, Supplier<Optional<String>>> of(Case caseFile, Locale language) {
		Map<String, Supplier<Optional<String>>> texts = new LinkedHashMap<>();
		this.answers.submittedAnswers(caseFile)
			.forEach((field, answer) -> texts.put(field,
					() -> this.answers.isText(caseFile, field) ? plain(answer.toString()) : Optional.empty()));
		texts.put("number", () -> Optional.of(caseFile.number()));
		texts.put("title", () -> plain(caseFile.title()));
		texts.put("submitterName", () -> plain(this.wording.person(caseFile.submitter())));
		texts.put("divisionName",
				() -> plain(this.answers.value(caseFile, "division", caseFile.division(), language).value()));
		texts.put("submittedOn", () -> Optional.of(this.wording.day(caseFile.openedAt(), language)));
		texts.put("facts", () -> Optional.of(Transcript.markdown(this.answers.submitted(caseFile, language))));
		texts.put("said", () -> this.viewers.of(caseFile).map(viewer -> this.transcript.markdown(viewer, language)));
		texts.put("tables",
				() -> this.viewers.of(caseFile)
					.filter(Viewer::office)
					.map(viewer -> this.tables.markdown(caseFile, language)));
		return texts;
	}

	private static Optional<String> plain(String text) {
		return Optional.of(FormValues.plain(text));
	}

}
