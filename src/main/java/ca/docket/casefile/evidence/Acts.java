package ca.docket.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Notes;
import ca.docket.casefile.Notes.Note;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.CaseSection;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.casefile.words.StepWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The timeline, the submitted forms and the notes. */
@Component
class Acts implements Pieces {

	private final AuditTrail auditTrail;

	private final Notes notes;

	private final CaseSection timeline;

	private final AnswerWords answers;

	private final StepWords steps;

	private final Wording wording;

	private final Pdf pdf;

	private final SpringTemplateEngine templates;

	private final ObjectMapper json;

	private final Office office;

	Acts(AuditTrail auditTrail, Notes notes, List<CaseSection> sections, AnswerWords answers, StepWords steps,
			Wording wording, Pdf pdf, SpringTemplateEngine templates, ObjectMapper json, Office office) {
		this.auditTrail = auditTrail;
		this.notes = notes;
		this.timeline = sections.stream().filter(each -> each.name().equals("timeline")).findFirst().orElseThrow();
		this.answers = answers;
		this.steps = steps;
		this.wording = wording;
		this.pdf = pdf;
		this.templates = templates;
		this.json = json.copy()
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
		this.office = office;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<AuditEntry> all = this.auditTrail.of(viewer.caseFile().processInstanceId());
		List<AuditEntry> seen = all.stream()
			.filter(entry -> viewer.includes(entry.audience(), entry.person()))
			.toList();
		leftOut.add("acts", all.size() - seen.size());
		List<Piece> pieces = new ArrayList<>();
		pieces.add(Piece.of("timeline.pdf",
				this.pdf.bytes("evidence/timeline", language, Map.of("file", viewer.caseFile(), "office",
						this.office.name(), "timeline", this.timeline.of(viewer, language)),
						viewer.caseFile().openedAt())));
		pieces.add(Piece.table("timeline.csv", csv -> {
			csv.row("at", "person", "name", "behalf", "what", "activity", "audience", "answers");
			seen.forEach(entry -> csv.row(entry.at(), entry.person(), name(entry), entry.behalf(), entry.action(),
					entry.activity(), entry.audience(), json(entry.answers())));
		}));
		for (AuditEntry entry : seen) {
			if (entry.activity() != null && !entry.answers().isEmpty()) {
				String path = "forms/%03d-%s".formatted(all.indexOf(entry) + 1, entry.action());
				pieces.add(Piece.of(path + ".json", json(entry.answers())));
				pieces.add(Piece.of(path + ".html", form(viewer, entry, language)));
			}
		}
		pieces.add(notes(viewer, leftOut));
		return pieces;
	}

	private Piece notes(Viewer viewer, LeftOut leftOut) {
		List<Note> all = this.notes.of(viewer.caseFile().processInstanceId());
		List<Note> seen = all.stream().filter(note -> viewer.includes(note.audience(), note.author())).toList();
		leftOut.add("notes", all.size() - seen.size());
		return Piece.table("notes.csv", csv -> {
			csv.row("at", "author", "audience", "text");
			seen.forEach(note -> csv.row(note.at(), note.author(), note.audience(), note.text()));
		});
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

	private String name(AuditEntry entry) {
		return (entry.person() != null) ? this.wording.person(entry.person()) : "";
	}

	private String json(Map<String, Object> answers) {
		try {
			return this.json.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
