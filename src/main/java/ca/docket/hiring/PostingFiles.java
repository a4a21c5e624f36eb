package ca.docket.hiring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.Filing;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Files an approved posting as it goes out: as HTML and as text, in both languages.
 * Nothing is in it that is the office's own, as who screens and what weighs how much.
 */
@Component
class PostingFiles {

	private final AuditTrail auditTrail;

	private final AnswerWords answers;

	private final Filing filing;

	private final Wording wording;

	PostingFiles(AuditTrail auditTrail, AnswerWords answers, Filing filing, Wording wording) {
		this.auditTrail = auditTrail;
		this.answers = answers;
		this.filing = filing;
		this.wording = wording;
	}

	void file(Case competition, Competition posting) {
		for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
			List<Fact> facts = facts(competition, posting, language);
			String name = "posting_%s.".formatted(language.getLanguage());
			this.filing.text(competition.number(), name + "html", Viewer.CASE, html(posting.title(), facts, language),
					"text/html");
			this.filing.text(competition.number(), name + "txt", Viewer.CASE, text(posting.title(), facts),
					"text/plain");
		}
	}

	private List<Fact> facts(Case competition, Competition posting, Locale language) {
		List<AuditEntry> submitted = this.auditTrail.submitted(competition.processInstanceId());
		AuditEntry said = submitted.get(submitted.size() - 1);
		List<Fact> facts = new ArrayList<>();
		add(facts, competition, said, language, "fileNumber", "kind", "termStart", "termEnd");
		add(facts, "areas", posting.areas().stream().map(Area::name).toList(), language);
		add(facts, competition, said, language, "location", "payFrom", "payTo", "payUnit");
		add(facts, "closing", List.of(this.wording.moment(posting.closing(), language)), language);
		add(facts, competition, said, language, "closingText", "applyAddress", "applySubject", "attached", "pageLimit");
		add(facts, "required", posting.required().stream().map(Qualification::text).toList(), language);
		add(facts, "assets", posting.assets().stream().map(Qualification::text).toList(), language);
		add(facts, "conditions", posting.conditions(), language);
		add(facts, competition, said, language, "usesAi", "vacancy");
		facts.add(text(competition, said, posting.locale(), language));
		return facts;
	}

	/** The text in the language of the file, where there is one. */
	private Fact text(Case competition, AuditEntry said, Locale written, Locale language) {
		Fact text = this.answers.fact(competition, said, "posting", language).orElseThrow();
		String other = said.answer("postingOther");
		return (written.equals(language) || other.isBlank()) ? text : new Fact(text.label(), other);
	}

	private void add(List<Fact> facts, Case competition, AuditEntry said, Locale language, String... fields) {
		for (String field : fields) {
			this.answers.fact(competition, said, field, language).ifPresent(facts::add);
		}
	}

	private void add(List<Fact> facts, String what, List<String> lines, Locale language) {
		if (!lines.isEmpty()) {
			facts.add(new Fact(this.wording.of("hiring.posting." + what, language), String.join("\n", lines)));
		}
	}

	private static String text(String title, List<Fact> facts) {
		return facts.stream()
			.map(fact -> "%s\n%s\n".formatted(fact.label(), fact.value()))
			.collect(Collectors.joining("\n", title + "\n\n", ""));
	}

	private static String html(String title, List<Fact> facts, Locale language) {
		String name = escaped(title);
		return facts.stream()
			.map(fact -> "<h2>%s</h2>\n<p>%s</p>\n".formatted(escaped(fact.label()),
					escaped(fact.value()).replace("\n", "<br>\n")))
			.collect(Collectors.joining("", """
					<!DOCTYPE html>
					<html lang="%s">
					<head><meta charset="utf-8"><title>%s</title></head>
					<body>
					<h1>%s</h1>
					""".formatted(language.getLanguage(), name, name), "</body>\n</html>\n"));
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
