package ca.docket.hiring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Who is proposed to screen what: Human Resources saves a row only where they change it.
 */
@Component
class ShareList extends CompetitionList<Share> {

	private static final List<String> FIELDS = List.of("screenerOne", "screenerTwo");

	private final Shares shares;

	private final Screenings screenings;

	private final Panels panels;

	private final Directory directory;

	private final Wording wording;

	ShareList(Shares shares, Screenings screenings, Panels panels, Directory directory, Wording wording) {
		super("Activity_CheckShares");
		this.shares = shares;
		this.screenings = screenings;
		this.panels = panels;
		this.directory = directory;
		this.wording = wording;
	}

	@Override
	List<Share> select(WorkListTask task, String id) {
		return this.shares.of(task.caseFile().number(), id);
	}

	@Override
	Function<Share, WorkRow> show(WorkListTask task) {
		return share -> row(share, task.language());
	}

	private WorkRow row(Share share, Locale language) {
		Map<String, Object> values = new HashMap<>();
		for (int seat = 0; seat < share.screeners().size(); seat++) {
			values.put(FIELDS.get(seat), share.screeners().get(seat));
		}
		Fact reads = new Fact(this.wording.of("hiring.share.language", language),
				Locale.forLanguageTag(share.language()).getDisplayLanguage(language));
		String number = share.application().number();
		return new WorkRow(number, number, share.application().name(), "/cases/" + number, List.of(reads), values,
				Map.of("seats", share.screeners().size()), String.join(" ", share.screeners()), true, "");
	}

	@Override
	List<Objection> save(WorkListTask task, Share share, Map<String, Object> values) {
		String row = share.application().number();
		List<String> people = people(values);
		if (people.stream().distinct().count() != share.screeners().size()) {
			return List.of(Objection.of("hiring.share.same"));
		}
		this.shares.takeBack(row);
		people.forEach(person -> this.screenings.assign(row, person));
		return people.stream()
			.filter(person -> !this.panels.of(task).contains(person) || this.shares.isBarred(row, person))
			.map(person -> Objection.of("hiring.share.barred", person))
			.toList();
	}

	private List<String> people(Map<String, Object> values) {
		return FIELDS.stream()
			.flatMap(field -> Stream.ofNullable((String) values.get(field)))
			.map(named -> this.directory.named(named).map(Person::id).orElse(named))
			.toList();
	}

}
