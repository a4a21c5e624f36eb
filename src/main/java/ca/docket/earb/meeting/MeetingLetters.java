package ca.docket.earb.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.letters.CaseLetters.InLanguage;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/** Letters about meetings, with what they bring for calendars. */
@Component
class MeetingLetters {

	private final Cases cases;

	private final CaseLetters letters;

	private final Wording wording;

	private final Office office;

	private final Clock clock;

	MeetingLetters(Cases cases, CaseLetters letters, Wording wording, Office office, Clock clock) {
		this.cases = cases;
		this.letters = letters;
		this.wording = wording;
		this.office = office;
		this.clock = clock;
	}

	void tell(Meeting meeting, String letter, String key, Person to, List<Moved> moved) {
		this.letters.toPerson(caseOf(meeting), letter, key, to, said(meeting, List.of(), moved));
	}

	/** Puts the meeting into a calendar, or changes it there. */
	void invite(Meeting meeting, String letter, String key, Person to, List<Item> items) {
		this.letters.invite(caseOf(meeting), letter, key, to, said(meeting, items, List.of()),
				invitation(meeting, items, to.language()).request(to));
	}

	/** Takes the meeting out of a calendar. */
	void uninvite(Meeting meeting, String letter, String key, Person to, List<Moved> moved) {
		this.letters.invite(caseOf(meeting), letter, key, to, said(meeting, List.of(), moved),
				invitation(meeting, List.of(), to.language()).cancel(to));
	}

	private Case caseOf(Meeting meeting) {
		return this.cases.find(meeting.number()).orElseThrow();
	}

	private Map<String, Object> said(Meeting meeting, List<Item> items, List<Moved> moved) {
		return Map.of("when", when(meeting), "place", meeting.place(), "items", items.stream().map(this::row).toList(),
				"moved", moved.stream().map(this::row).toList());
	}

	private InLanguage when(Meeting meeting) {
		return language -> this.wording.moment(meeting.startsAt(), language);
	}

	private Map<String, Object> row(Item item) {
		return Map.of("number", item.caseNumber(), "title", item.title(), "case",
				this.office.link("/cases/" + item.caseNumber()));
	}

	private Map<String, Object> row(Moved moved) {
		Map<String, Object> row = new HashMap<>(row(moved.item()));
		row.put("when", when(moved.to()));
		return row;
	}

	private Invitation invitation(Meeting meeting, List<Item> open, Locale language) {
		String items = open.stream()
			.map(item -> item.caseNumber() + " " + item.title() + "\n")
			.collect(Collectors.joining());
		return new Invitation(meeting, this.clock.instant(), this.office.mailFrom(), this.office.name(),
				this.wording.of("earb-meeting.summary", language),
				items + this.office.link("/cases/" + meeting.number()), this.office.link("/cases/" + meeting.number()));
	}

}
