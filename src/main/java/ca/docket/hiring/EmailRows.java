package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Shows an email as a row of a list. */
@Component
class EmailRows {

	private static final int SHOWN = 2000;

	private final Competitions competitions;

	private final ApplicantEmails emails;

	private final ModelTexts texts;

	private final ValueWords values;

	private final Wording wording;

	EmailRows(Competitions competitions, ApplicantEmails emails, ModelTexts texts, ValueWords values, Wording wording) {
		this.competitions = competitions;
		this.emails = emails;
		this.texts = texts;
		this.values = values;
		this.wording = wording;
	}

	/** For a first decision. */
	Function<HiringEmail, WorkRow> undecided(WorkListTask task) {
		boolean two = this.competitions.of(task.caseFile().number()).format().files() > 1;
		return email -> {
			Map<String, Object> values = new HashMap<>();
			Optional.ofNullable(email.sorting()).ifPresent(sorting -> values.put("sorting", sorting));
			Optional.ofNullable(email.reason()).ifPresent(reason -> values.put("sortingReason", reason));
			return row(email, values, Map.of("twoFiles", two), List.of(), task.language());
		};
	}

	/** For a second look, with what the first person said, in the words of their form. */
	WorkRow turnedAway(HiringEmail email, WorkListTask task) {
		Map<String, Object> values = (email.confirmedBy() != null) ? Map.of("confirmation", "confirm") : Map.of();
		Map<String, Object> first = Map.of("sorting", email.sorting(), "sortingReason", email.reason());
		List<Fact> facts = this.texts.fields(new FormVersion("hiring-tray", task.form().deployment()), task.language())
			.stream()
			.filter(field -> first.containsKey(field.key()))
			.map(field -> new Fact(field.label(), this.values.of(field, first.get(field.key()), task.language())))
			.toList();
		return row(email, values, Map.of(), facts, task.language());
	}

	/** It is done once it holds a value. */
	private WorkRow row(HiringEmail email, Map<String, Object> values, Map<String, Object> shown, List<Fact> first,
			Locale language) {
		Optional<ParsedEmail> said = this.emails.find(email.id());
		List<Fact> facts = new ArrayList<>(first);
		facts.addAll(facts(email, said, language));
		String title = said.map(NewApplications::name).filter(name -> !name.isBlank()).orElse("–");
		return new WorkRow(email.id().toString(), "", title, "/hiring/emails/" + email.id(), facts, values, shown,
				String.valueOf(email.version()), !values.isEmpty(), "");
	}

	private List<Fact> facts(HiringEmail email, Optional<ParsedEmail> said, Locale language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("fault", this.wording.of("hiring.fault." + email.fault(), language), language));
		facts.add(fact("received", this.wording.moment(email.receivedAt(), language), language));
		said.ifPresent(one -> {
			facts.add(fact("from", one.from(), language));
			facts.add(fact("subject", one.subject(), language));
			facts.add(fact("text", one.text().substring(0, Math.min(one.text().length(), SHOWN)), language));
			facts.add(fact("files", files(one.attachments()), language));
		});
		return facts;
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("hiring.email." + what, language), value);
	}

	private static String files(List<Attachment> files) {
		StringBuilder list = new StringBuilder();
		for (int i = 0; i < files.size(); i++) {
			list.append(i + 1).append(". ").append(files.get(i).name()).append('\n');
		}
		return list.isEmpty() ? "–" : list.toString().strip();
	}

}
