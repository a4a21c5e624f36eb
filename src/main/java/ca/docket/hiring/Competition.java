package ca.docket.hiring;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A competition that takes, or took, applications.
 *
 * @param titleOther in the language that the posting is not in; null for none
 * @param subject the words that a subject must have; null where only the address tells
 * @param closing the last moment at which an application is in time
 * @param areas each with a short list of its own
 * @param conditions questions to which the answer must be yes
 * @param screenersEach how many screen each application
 * @param maskNames whether screeners see no names but in the document
 * @param state {@code open}, {@code screening}, {@code selection} or {@code ended}
 */
record Competition(String number, String processInstanceId, String title, String titleOther, String address,
		String subject, Instant closing, PostedFormat format, List<Area> areas, String language,
		List<Qualification> qualifications, List<String> conditions, int screenersEach, boolean maskNames,
		String state) {

	/** Begins the fields in which the conditions are answered. */
	static final String CONDITION = "condition";

	int openings() {
		return this.areas.stream().mapToInt(Area::openings).sum();
	}

	List<Qualification> required() {
		return this.qualifications.stream().filter(Qualification::required).toList();
	}

	List<Qualification> assets() {
		return this.qualifications.stream().filter(one -> !one.required()).toList();
	}

	/** The fields of the form of a row in which the required ones are judged. */
	List<String> requiredFields() {
		return fields("required", required().size());
	}

	/** The fields of the form of a row in which the conditions are answered. */
	List<String> conditionFields() {
		return fields(CONDITION, this.conditions.size());
	}

	List<String> assetFields() {
		return fields("asset", assets().size());
	}

	private static List<String> fields(String name, int count) {
		return IntStream.rangeClosed(1, count).mapToObj(i -> name + i).toList();
	}

	/** No email is for it any more. */
	boolean isEnded() {
		return this.state.equals("ended");
	}

	boolean isOpen() {
		return this.state.equals("open");
	}

	/** Whether an application can still be screened. */
	boolean takesApplications() {
		return isOpen() || this.state.equals("screening");
	}

	/** Of the posting, in the language of who reads it where there is one. */
	String title(Locale reader) {
		boolean same = reader.getLanguage().equals(this.language);
		return (same || this.titleOther == null) ? this.title : this.titleOther;
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
