package ca.docket.hiring;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import ca.docket.hiring.AreaChoices.Candidate;
import ca.docket.notice.ICalendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.springframework.stereotype.Component;

/** Invites to interviews by letter and by iCalendar (RFC 5545); times are in UTC. */
@Component
class Interviews {

	/** EXAMPLE: how long one takes. */
	private static final Duration LENGTH = Duration.ofHours(1);

	private final ApplicantLetters letters;

	private final Wording wording;

	private final Office office;

	private final Clock clock;

	Interviews(ApplicantLetters letters, Wording wording, Office office, Clock clock) {
		this.letters = letters;
		this.wording = wording;
		this.office = office;
		this.clock = clock;
	}

	/** Nobody gets the letter twice, however often it comes by here. */
	void invite(Candidate one, Competition competition, Area area, String letter) {
		Map<String, Object> said = Map.of("area", area.name(), "interviewAt",
				this.wording.moment(one.choice().interviewAt(), this.letters.language(one.application())), "place",
				one.choice().place());
		this.letters.invite(one.application(), letter, "%s %d".formatted(letter, one.choice().area()), said,
				calendar(one, competition));
	}

	private String calendar(Candidate one, Competition competition) {
		Choice choice = one.choice();
		VEvent event = new VEvent(false);
		event.add(new Uid("%s-%d@docket".formatted(choice.application(), choice.area())));
		event.add(new DtStamp(this.clock.instant()));
		event.add(new DtStart<>(choice.interviewAt()));
		event.add(new DtEnd<>(choice.interviewAt().plus(LENGTH)));
		event.add(new Summary(competition.title(this.letters.language(one.application()))));
		event.add(new Location(choice.place()));
		event.add(new Organizer(URI.create("mailto:" + competition.address())));
		event.add(new Attendee(URI.create("mailto:" + one.application().address())));
		return ICalendar.text("Interviews", ImmutableMethod.REQUEST, event);
	}

}
