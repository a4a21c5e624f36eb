package ca.docket.earb.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseLetters.InLanguage;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.casefile.letters.CaseLetters;
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

	About about(Meeting meeting) {
		return new About(meeting, this.cases.find(meeting.number()).orElseThrow());
	}

	/** What the letters about one meeting say. */
	final class About {

		private final Meeting meeting;

		private final Case caseFile;

		private final Map<String, Object> said = new HashMap<>();

		private About(Meeting meeting, Case caseFile) {
			this.meeting = meeting;
			this.caseFile = caseFile;
			InLanguage when = language -> MeetingLetters.this.wording.moment(meeting.startsAt(), language);
			this.said.put("when", when);
			this.said.put("place", meeting.place());
		}

		About items(List<Item> items) {
			this.said.put("items", items.stream().map(this::row).toList());
			return this;
		}

		About moved(List<Moved> moved) {
			this.said.put("moved", moved.stream().map(this::row).toList());
			return this;
		}

		About reason(String reason) {
			this.said.put("reason", reason);
			return this;
		}

		void tell(String letter, String key, Person to) {
			MeetingLetters.this.letters.toPerson(this.caseFile, letter, key, to, this.said);
		}

		/** Puts the meeting into a calendar, or changes it there. */
		void invite(String letter, String key, Person to, List<Item> items) {
			MeetingLetters.this.letters.invite(this.caseFile, letter, key, to, this.said,
					invitation(items, to.language()).request(to));
		}

		/** Takes the meeting out of a calendar. */
		void uninvite(String letter, String key, Person to) {
			MeetingLetters.this.letters.invite(this.caseFile, letter, key, to, this.said,
					invitation(List.of(), to.language()).cancel(to));
		}

		private Map<String, Object> row(Item item) {
			return Map.of("number", item.caseNumber(), "title", item.title(), "case",
					MeetingLetters.this.office.link("/cases/" + item.caseNumber()));
		}

		private Map<String, Object> row(Moved moved) {
			Map<String, Object> row = new HashMap<>(row(moved.item()));
			InLanguage when = language -> MeetingLetters.this.wording.moment(moved.to().startsAt(), language);
			row.put("when", when);
			return row;
		}

		private Invitation invitation(List<Item> open, Locale language) {
			Office here = MeetingLetters.this.office;
			StringBuilder text = new StringBuilder();
			open.forEach(item -> text.append(item.caseNumber()).append(' ').append(item.title()).append('\n'));
			text.append(here.link("/cases/" + this.meeting.number()));
			return new Invitation(this.meeting, MeetingLetters.this.clock.instant(), here.mailFrom(), here.name(),
					MeetingLetters.this.wording.of("earb-meeting.summary", language), text.toString(),
					here.link("/cases/" + this.meeting.number()));
		}

	}

}
