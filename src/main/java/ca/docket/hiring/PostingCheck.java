package ca.docket.hiring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.engine.Objection;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Whether a posting can be screened in the end, by the form that judges a row. */
@Component
class PostingCheck {

	private static final int MOST_REQUIRED = 6;

	private static final int MOST_ASSETS = 4;

	private static final int MOST_CONDITIONS = 4;

	private final Competitions competitions;

	private final Directory directory;

	private final Office office;

	private final Clock clock;

	PostingCheck(Competitions competitions, Directory directory, Office office, Clock clock) {
		this.competitions = competitions;
		this.directory = directory;
		this.office = office;
		this.clock = clock;
	}

	List<Objection> of(Map<String, Object> answers) {
		Posting posting = new Posting(answers);
		List<Objection> objections = new ArrayList<>();
		long required = posting.qualifications().stream().filter(Qualification::required).count();
		if (required == 0 || required > MOST_REQUIRED || posting.qualifications().size() - required > MOST_ASSETS) {
			objections.add(Objection.of("hiring.qualifications", MOST_REQUIRED, MOST_ASSETS));
		}
		if (posting.conditions().size() > MOST_CONDITIONS) {
			objections.add(Objection.of("hiring.conditions", MOST_CONDITIONS));
		}
		if (posting.screeners().stream().map(this::id).distinct().count() < 2) {
			objections.add(Objection.of("hiring.screeners"));
		}
		if (!posting.areas().stream().allMatch(area -> managers().contains(id(area.manager())))) {
			objections.add(Objection.of("hiring.managers"));
		}
		if (posting.yearly("payFrom").compareTo(posting.yearly("payTo")) > 0) {
			objections.add(Objection.of("hiring.pay"));
		}
		if (!isFuture(posting.closing(this.office.zone()))) {
			objections.add(Objection.of("hiring.closing"));
		}
		if (!posting.isTermInOrder()) {
			objections.add(Objection.of("hiring.term"));
		}
		if (this.competitions
			.match(List.of(posting.text("applyAddress").toLowerCase(Locale.ROOT)), posting.text("applySubject"))
			.isPresent()) {
			objections.add(Objection.of("hiring.address", posting.text("applyAddress")));
		}
		return objections;
	}

	/** A closing can only be moved to a later time. */
	List<Objection> extension(Competition competition, String day, String time) {
		Instant closing = Posting.moment(day, time, this.office.zone());
		return isFuture(closing) && closing.isAfter(competition.closing()) ? List.of()
				: List.of(Objection.of("hiring.earlier"));
	}

	private List<String> managers() {
		return this.directory.members("hiring-managers").stream().map(Person::id).toList();
	}

	private boolean isFuture(Instant closing) {
		return closing.isAfter(this.clock.instant());
	}

	/** Somebody who is not known is told elsewhere. */
	private String id(String named) {
		return this.directory.named(named).map(Person::id).orElse(named);
	}

}
