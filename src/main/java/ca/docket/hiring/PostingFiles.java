package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.letters.PublicTexts;
import ca.docket.casefile.letters.PublicTexts.PublicText;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/**
 * Files an approved posting as it goes out: as HTML and as text, in both languages.
 * Nothing is in it that is the office's own, as who screens and what weighs how much.
 */
@Component
class PostingFiles {

	/** What everybody may read of the answers. */
	private static final List<String> PUBLIC = List.of("fileNumber", "kind", "termStart", "termEnd", "location",
			"payFrom", "payTo", "payUnit", "closingText", "applyAddress", "applySubject", "attached", "pageLimit",
			"usesAi", "vacancy", "accommodationContact", "collectionContact");

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final PublicTexts texts;

	private final Filing filing;

	private final Wording wording;

	PostingFiles(AuditTrail auditTrail, AnswerWords answers, PublicTexts texts, Filing filing, Wording wording) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.texts = texts;
		this.filing = filing;
		this.wording = wording;
	}

	/**
	 * Files it.
	 * @param letter the text of the office around what is said of this posting
	 */
	void file(Case competition, Competition posting, String letter) {
		for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
			PublicText text = this.texts.write(competition, letter, language, said(competition, posting, language));
			String name = "posting_%s.".formatted(language.getLanguage());
			this.filing.text(competition.number(), name + "html", Viewer.CASE, text.html(), "text/html");
			this.filing.text(competition.number(), name + "txt", Viewer.CASE, text.text(), "text/plain");
		}
	}

	private Map<String, Object> said(Case competition, Competition posting, Locale language) {
		List<AuditEntry> submitted = this.auditTrail.submitted(competition.processInstanceId());
		AuditEntry latest = submitted.get(submitted.size() - 1);
		Map<String, Object> said = new HashMap<>();
		PUBLIC.forEach(field -> this.answers.fact(competition, latest, field, language)
			.ifPresent(fact -> said.put(field, fact.value())));
		// in the middle of a sentence
		said.computeIfPresent("payUnit", (field, unit) -> unit.toString().toLowerCase(language));
		said.put("title", posting.title(language));
		said.put("text", text(latest, posting.locale(), language));
		said.put("areas", posting.areas().stream().map(Area::name).toList());
		said.put("closing", this.wording.moment(posting.closing(), language));
		said.put("required", posting.required().stream().map(Qualification::text).toList());
		said.put("assets", posting.assets().stream().map(Qualification::text).toList());
		said.put("conditions", posting.conditions());
		return said;
	}

	/** In the language of the file, where there is one. */
	private static String text(AuditEntry said, Locale written, Locale language) {
		String other = said.answer("postingOther");
		return (written.equals(language) || other.isBlank()) ? said.answer("posting") : other;
	}

}
