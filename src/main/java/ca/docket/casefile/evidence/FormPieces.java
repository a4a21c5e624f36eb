package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.casefile.words.StepWords;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The submitted forms, numbered as in the whole record. */
@Component
class FormPieces implements Pieces {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final StepWords steps;

	private final Wording wording;

	private final SpringTemplateEngine templates;

	private final SortedJson json;

	FormPieces(AuditTrail auditTrail, AnswerWords answers, StepWords steps, Wording wording,
			SpringTemplateEngine templates, SortedJson json) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.steps = steps;
		this.wording = wording;
		this.templates = templates;
		this.json = json;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<AuditEntry> all = this.auditTrail.of(viewer.caseFile().processInstanceId());
		return IntStream.range(0, all.size())
			.filter(i -> isForm(all.get(i)) && viewer.includes(all.get(i).audience(), all.get(i).person()))
			.boxed()
			.flatMap(i -> pieces("forms/%03d-%s".formatted(i + 1, all.get(i).action()), viewer, all.get(i), language))
			.toList();
	}

	private static boolean isForm(AuditEntry entry) {
		return entry.activity() != null && !entry.answers().isEmpty();
	}

	private Stream<Piece> pieces(String path, Viewer viewer, AuditEntry entry, Locale language) {
		return Stream.of(Piece.of(path + ".json", this.json.write(entry.answers())),
				Piece.of(path + ".html", form(viewer, entry, language)));
	}

	private String form(Viewer viewer, AuditEntry entry, Locale language) {
		String what = this.steps.action(viewer.caseFile(), entry, language);
		return this.templates.process("evidence/form",
				new Context(language,
						Map.of("number", viewer.caseFile().number(), "what", what, "when",
								this.wording.moment(entry.at(), language), "who",
								this.wording.doer(entry.person(), entry.behalf(), language), "answers",
								this.answers.facts(viewer.caseFile(), entry, language))));
	}

}
