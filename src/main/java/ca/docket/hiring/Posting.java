package ca.docket.hiring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ca.docket.casefile.KnownPeople;

/** Reads the answers to the form {@code hiring-draft}. */
record Posting(Map<String, Object> said) {

	/** EXAMPLE: a working week of 35 hours. */
	private static final Map<String, BigDecimal> A_YEAR = Map.of("hour", new BigDecimal(35 * 52), "week",
			new BigDecimal(52), "year", BigDecimal.ONE);

	List<Qualification> qualifications() {
		return rows("qualifications")
			.map(row -> new Qualification(row.get("qualification").toString(), row.get("need").equals("required"),
					number(row.get("weight")).intValue(), Objects.toString(row.get("assessed"), "").strip()))
			.toList();
	}

	/** Questions to which the answer must be yes. */
	List<String> conditions() {
		return rows("conditions").map(row -> row.get("condition").toString()).toList();
	}

	/** As they were entered: a sign-in name or an address each. */
	List<String> screeners() {
		return rows("screenersNamed").map(row -> row.get("screenerNamed").toString()).toList();
	}

	/** Those of them who read French. */
	List<String> frenchReaders() {
		return rows("screenersNamed").filter(row -> Boolean.TRUE.equals(row.get("readsFrench")))
			.map(row -> row.get("screenerNamed").toString())
			.toList();
	}

	List<Area> areas() {
		return rows("areas")
			.map(row -> new Area(row.get("area").toString(), row.get("areaManager").toString(),
					KnownPeople.several(row.get("areaPanel")).filter(name -> !name.isEmpty()).toList(),
					number(row.get("openings")).intValue()))
			.toList();
	}

	/** In Canadian dollars. */
	BigDecimal yearly(String field) {
		return number(this.said.get(field)).multiply(A_YEAR.get(text("payUnit")));
	}

	Instant closing(ZoneId zone) {
		return moment(text("closingDay"), text("closingTime"), zone);
	}

	/** Where there is one, it begins once the posting has closed, and ends later. */
	boolean isTermInOrder() {
		String start = text("termStart");
		// dates of ISO 8601 sort as texts
		return start.isEmpty() || text("closingDay").compareTo(start) < 0 && start.compareTo(text("termEnd")) < 0;
	}

	/** A date alone means its last second. */
	static Instant moment(String day, String time, ZoneId zone) {
		LocalTime at = time.isEmpty() ? LocalTime.of(23, 59, 59) : LocalTime.parse(time);
		return LocalDate.parse(day).atTime(at).atZone(zone).toInstant();
	}

	/** Empty where it was not answered. */
	String text(String field) {
		return Objects.toString(this.said.get(field), "").strip();
	}

	PostedFormat format() {
		return new PostedFormat(text("attached"), number(this.said.get("pageLimit")).intValue());
	}

	private static BigDecimal number(Object said) {
		return new BigDecimal(Objects.toString(said, "0"));
	}

	private Stream<Map<?, ?>> rows(String list) {
		return (this.said.get(list) instanceof Collection<?> all) ? all.stream().map(row -> (Map<?, ?>) row)
				: Stream.empty();
	}

}
