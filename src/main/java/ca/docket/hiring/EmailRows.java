package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Shows an email as a row of a list. */
@Component
class EmailRows {

	private final Competitions competitions;

	private final ModelTexts texts;

	private final ValueWords values;

	private final Wording wording;

	EmailRows(Competitions competitions, ModelTexts texts, ValueWords values, Wording wording) {
		this.competitions = competitions;
		this.texts = texts;
		this.values = values;
		this.wording = wording;
	}

	/** For a first decision. */
	Function<TrayEmail, WorkRow> undecided(WorkListTask task) {
		boolean two = this.competitions.of(task.caseFile().number()).format().files() > 1;
		return one -> {
			HiringEmail email = one.email();
			Map<String, Object> values = new HashMap<>();
			Optional.ofNullable(email.sorting()).ifPresent(sorting -> values.put("sorting", sorting));
			Optional.ofNullable(email.reason()).ifPresent(reason -> values.put("sortingReason", reason));
			return row(one, values, Map.of("twoFiles", two), List.of(), task.language());
		};
	}

	/** For a second look, with what the first person said, in the words of their form. */
	Function<TrayEmail, WorkRow> turnedAway(WorkListTask task) {
		List<FieldText> fields = this.texts.fields(new FormVersion("hiring-tray", task.form().deployment()),
				task.language());
		return one -> {
			HiringEmail email = one.email();
			Map<String, Object> first = Map.of("sorting", email.sorting(), "sortingReason", email.reason());
			List<Fact> facts = fields.stream()
				.filter(field -> first.containsKey(field.key()))
				.map(field -> new Fact(field.label(), this.values.of(field, first.get(field.key()), task.language())))
				.toList();
			return row(one, (email.confirmedBy() != null) ? Map.of("confirmation", "confirm") : Map.of(), Map.of(),
					facts, task.language());
		};
	}

	/** It is done once it holds a value. */
	private WorkRow row(TrayEmail one, Map<String, Object> values, Map<String, Object> shown, List<Fact> first,
			Locale language) {
		HiringEmail email = one.email();
		List<Fact> facts = new ArrayList<>(first);
		facts.addAll(facts(one, language));
		String title = email.name().isBlank() ? "–" : email.name();
		return new WorkRow(email.id().toString(), "", title, "/hiring/emails/" + email.id(), facts, values, shown,
				String.valueOf(email.version()), !values.isEmpty(), "");
	}

	/** What came, and why a person decides on it. */
	List<Fact> facts(TrayEmail one, Locale language) {
		HiringEmail email = one.email();
		EmailExtract extract = one.extract();
		return List.of(fact("fault", this.wording.of("hiring.fault." + email.fault(), language), language),
				fact("received", this.wording.moment(email.receivedAt(), language), language),
				fact("from", email.address(), language), fact("subject", extract.subject(), language),
				fact("text", extract.text(), language), fact("files", numbered(extract.files()), language));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("hiring.email." + what, language), value);
	}

	private static String numbered(String files) {
		List<String> names = files.lines().toList();
		return names.isEmpty() ? "–"
				: IntStream.range(0, names.size())
					.mapToObj(at -> (at + 1) + ". " + names.get(at))
					.collect(Collectors.joining("\n"));
	}

}
