package ca.docket.hiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Says in the words of a row's form what is asked and what was found. */
@Component
class QualificationWords {

	private final ModelTexts texts;

	private final ValueWords values;

	private final Wording wording;

	QualificationWords(ModelTexts texts, ValueWords values, Wording wording) {
		this.texts = texts;
		this.values = values;
		this.wording = wording;
	}

	/** Those that the form asks about. */
	List<Fact> qualifications(Competition competition, FormVersion form, Locale language) {
		List<Fact> facts = new ArrayList<>();
		for (FieldText field : this.texts.fields(form, language)) {
			add(facts, field, competition.requiredFields().indexOf(field.key()), competition.required());
			add(facts, field, competition.assetFields().indexOf(field.key()), competition.assets());
		}
		return facts;
	}

	private static void add(List<Fact> facts, FieldText field, int at, List<Qualification> asked) {
		if (at >= 0) {
			facts.add(new Fact(field.label(), asked.get(at).text()));
		}
	}

	/** What each screener says of some of them. */
	List<Fact> said(Findings findings, Collection<String> fields, FormVersion form, Locale language) {
		return this.texts.fields(form, language)
			.stream()
			.filter(field -> fields.contains(field.key()))
			.map(field -> new Fact(field.label(), said(findings, field, language)))
			.toList();
	}

	private String said(Findings findings, FieldText field, Locale language) {
		return findings.judgements()
			.stream()
			.map(one -> this.wording.of("value.labelled", language, this.wording.person(one.screener()),
					this.values.of(field, one.of(field.key()), language)))
			.collect(Collectors.joining("\n"));
	}

}
