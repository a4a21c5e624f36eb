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
			add(facts, field, competition.requiredFields(), texts(competition.required()));
			add(facts, field, competition.assetFields(), texts(competition.assets()));
			add(facts, field, competition.conditionFields(), competition.conditions());
		}
		return facts;
	}

	private static List<String> texts(List<Qualification> all) {
		return all.stream().map(Qualification::inFull).toList();
	}

	private static void add(List<Fact> facts, FieldText field, List<String> fields, List<String> asked) {
		int at = fields.indexOf(field.key());
		if (at >= 0) {
			facts.add(new Fact(field.label(), asked.get(at)));
		}
	}

	/** What each person says of some of them. */
	List<Fact> said(List<Judgement> judgements, Collection<String> fields, FormVersion form, Locale language) {
		return this.texts.fields(form, language)
			.stream()
			.filter(field -> fields.contains(field.key()))
			.map(field -> new Fact(field.label(), said(judgements, field, language)))
			.toList();
	}

	/** What the table proposes. */
	String proposal(Eligibility found, Locale language) {
		return this.texts.latest("hiring", language)
			.table(EligibilityList.TABLE)
			.map(table -> table.outputs().get("proposal").values().get(found.proposal()))
			.orElse(found.proposal());
	}

	/** What whoever applied answered over their link. */
	List<Fact> answered(Eligibility found, FormVersion form, Locale language) {
		return (found.answered() == null) ? List.of()
				: this.texts.fields(form, language)
					.stream()
					.filter(field -> found.answered().containsKey(field.key()))
					.map(field -> new Fact(this.wording.of("hiring.answered", language, field.label()),
							this.values.of(field, found.answered().get(field.key()), language)))
					.toList();
	}

	private String said(List<Judgement> judgements, FieldText field, Locale language) {
		return judgements.stream()
			.map(one -> this.wording.of("value.labelled", language, this.wording.person(one.screener()),
					this.values.of(field, one.of(field.key()), language)))
			.collect(Collectors.joining("\n"));
	}

}
