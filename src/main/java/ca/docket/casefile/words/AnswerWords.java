package ca.docket.casefile.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Says answers in the words of the form that asked for them. */
@Component
public class AnswerWords {

	/** In what Docket notes: the message with which a process begins. */
	private static final String FOLLOW_ON = "followOn";

	/** In what Docket notes: whose task it was or is, through an operator. */
	private static final Set<String> HANDS = Set.of("record.operated.given", "record.operated.taken",
			"record.operated.offered", "record.operated.not-offered");

	private final AuditTrail auditTrail;

	private final ModelTexts texts;

	private final Wording wording;

	private final ValueWords values;

	AnswerWords(AuditTrail auditTrail, ModelTexts texts, Wording wording, ValueWords values) {
		this.auditTrail = auditTrail;
		this.texts = texts;
		this.wording = wording;
		this.values = values;
	}

	/** All that was said in an entry, in the order of its form. */
	public List<Fact> facts(Case caseFile, AuditEntry said, Locale language) {
		Map<String, Object> rest = new LinkedHashMap<>(said.answers());
		List<Fact> facts = new ArrayList<>();
		for (FieldText field : form(said, language)) {
			if (rest.containsKey(field.key())) {
				facts.add(fact(field, rest.remove(field.key()), language));
			}
		}
		List<Fact> others = rest.entrySet()
			.stream()
			.map(other -> other(caseFile, said, other.getKey(), other.getValue(), language))
			.toList();
		facts.addAll(0, others);
		return facts;
	}

	/** An answer; empty where there is none. */
	public Optional<Fact> fact(Case caseFile, AuditEntry said, String field, Locale language) {
		return Optional.ofNullable(said.answers().get(field))
			.map(answer -> form(said, language).stream()
				.filter(asked -> asked.key().equals(field))
				.findFirst()
				.map(asked -> fact(asked, answer, language))
				.orElseGet(() -> other(caseFile, said, field, answer, language)));
	}

	/**
	 * A value of a form or a table of a case's models, wherever it came from.
	 * @param field the name of the variable
	 */
	public Fact value(Case caseFile, String field, Object value, Locale language) {
		return value(texts(caseFile, language), field, value, language);
	}

	/** What a case is about: the latest that was submitted, but for its title. */
	public List<Fact> submitted(Case caseFile, Locale language) {
		return submitted(caseFile, Map.of(), language);
	}

	/**
	 * The same, where something has changed since.
	 * @param now what holds now, by field
	 */
	public List<Fact> submitted(Case caseFile, Map<String, ?> now, Locale language) {
		Map<FieldText, Object> latest = new LinkedHashMap<>();
		for (AuditEntry entry : this.auditTrail.submitted(caseFile.processInstanceId())) {
			Map<String, Object> said = new HashMap<>(entry.answers());
			said.putAll(now);
			List<FieldText> form = form(entry, language);
			(form.isEmpty() ? known(caseFile, entry, language) : form).forEach(field -> {
				latest.keySet().removeIf(before -> before.key().equals(field.key()));
				Optional.ofNullable(said.get(field.key())).ifPresent(answer -> latest.put(field, answer));
			});
		}
		return latest.entrySet()
			.stream()
			.filter(answer -> !answer.getKey().key().equals("title"))
			.map(answer -> fact(answer.getKey(), answer.getValue(), language))
			.toList();
	}

	/**
	 * The latest answers to fields of which their form says yes to a property, by key: a
	 * list where there may be several, else a text.
	 */
	public Map<String, Object> marked(Case caseFile, String property, Locale language) {
		Map<String, Object> marked = new LinkedHashMap<>();
		for (AuditEntry entry : this.auditTrail.of(caseFile.processInstanceId())) {
			form(entry, language).stream().filter(field -> field.is(property)).forEach(field -> {
				Object answer = entry.answers().get(field.key());
				if (answer == null) {
					marked.remove(field.key());
				}
				else {
					marked.put(field.key(), (answer instanceof Collection<?> several)
							? several.stream().map(one -> this.values.of(field, List.of(one), language)).toList()
							: this.values.of(field, answer, language));
				}
			});
		}
		return marked;
	}

	/** The latest answers that were submitted, by field. */
	public Map<String, Object> submittedAnswers(Case caseFile) {
		Map<String, Object> latest = new LinkedHashMap<>();
		this.auditTrail.submitted(caseFile.processInstanceId()).forEach(entry -> latest.putAll(entry.answers()));
		return latest;
	}

	/** Whether answers to a field are words of people, and no ids, days or numbers. */
	boolean isText(Case caseFile, String field) {
		return texts(caseFile, Locale.ENGLISH).field(field)
			.filter(asked -> asked.kind() == FieldText.Kind.TEXT)
			.isPresent();
	}

	/** Of what came without a form, as from another case, that which a form asks for. */
	private List<FieldText> known(Case caseFile, AuditEntry entry, Locale language) {
		DeployedTexts texts = texts(caseFile, language);
		return entry.answers().keySet().stream().sorted().flatMap(field -> texts.field(field).stream()).toList();
	}

	private List<FieldText> form(AuditEntry said, Locale language) {
		return this.texts.fields(said.form(), language);
	}

	private Fact fact(FieldText field, Object value, Locale language) {
		return new Fact(field.label(), this.values.of(field, value, language));
	}

	/** What Docket says of it; else what any form or table of the case calls it. */
	private Fact other(Case caseFile, AuditEntry said, String field, Object value, Locale language) {
		if (field.equals(FOLLOW_ON)) {
			return new Fact(this.wording.of("record.followOn", language),
					this.texts.begunBy(value.toString(), language));
		}
		String key = "record." + said.action() + "." + field;
		if (HANDS.contains(key)) {
			return new Fact(this.wording.of(key, language), this.values.people(value, language));
		}
		return this.wording.find(key, language)
			.map(label -> new Fact(label,
					this.wording.find(key + "." + value, language)
						.orElseGet(() -> value(caseFile, field, value, language).value())))
			.orElseGet(() -> value(caseFile, field, value, language));
	}

	private Fact value(DeployedTexts texts, String field, Object value, Locale language) {
		return texts.field(field)
			.map(known -> fact(known, value, language))
			.orElseGet(() -> new Fact(FieldText.inWords(field), this.values.plain(value, language)));
	}

	private DeployedTexts texts(Case caseFile, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language);
	}

}
