package ca.docket.earb.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamily;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** Tells the case file what a meeting is, and says what was answered in its forms. */
@Component
class MeetingWords implements CaseFamily {

	/** The fields whose values are people. */
	private static final Set<String> PEOPLE = Set.of("present", "actingChair", "member", "delegate", "recused");

	private final Meetings meetings;

	private final Items items;

	private final Wording wording;

	MeetingWords(Meetings meetings, Items items, Wording wording) {
		this.meetings = meetings;
		this.items = items;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "earb-meeting";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.meetings.find(caseFile.number()).map(meeting -> facts(meeting, language)).orElse(List.of());
	}

	private List<Fact> facts(Meeting meeting, Locale language) {
		Wording words = this.wording;
		String agenda = this.items.of(meeting.number())
			.stream()
			.filter(item -> !Set.of("moved", "removed").contains(item.state()))
			.map(item -> item.caseNumber() + " " + item.title())
			.collect(Collectors.joining("\n"));
		return List.of(new Fact(words.of("earb-meeting.when", language), words.moment(meeting.startsAt(), language)),
				new Fact(words.of("earb-meeting.place", language), meeting.place()),
				new Fact(words.of("earb-meeting.agenda", language), agenda.isEmpty() ? "–" : agenda));
	}

	@Override
	public Optional<Fact> inWords(String field, Object value, Locale language) {
		return this.wording.find("earb-meeting-field." + field, language)
			.map(label -> new Fact(label, value(field, value, language)));
	}

	private String value(String field, Object value, Locale language) {
		if (value instanceof Collection<?> several) {
			return several.stream().map(one -> value(field, one, language)).collect(Collectors.joining(", "));
		}
		if (value instanceof Map<?, ?> row) {
			return row.entrySet()
				.stream()
				.sorted((one, other) -> other.getKey().toString().compareTo(one.getKey().toString()))
				.map(cell -> value(cell.getKey().toString(), cell.getValue(), language))
				.collect(Collectors.joining(": "));
		}
		String text = (value != null) ? value.toString() : "–";
		Wording words = this.wording;
		return PEOPLE.contains(field) ? words.person(text)
				: words.find("earb-meeting-field." + field + "." + text, language).orElse(text);
	}

	@Override
	public Map<String, String> divisions(Locale language) {
		return Map.of();
	}

	@Override
	public void forget(Case caseFile) {
		this.meetings.delete(caseFile.number());
	}

}
