package ca.docket.casefile.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.web.util.UriComponentsBuilder;

/** The search form as submitted, so that invalid input is shown again. */
record SearchForm(String q, String division, String state, String from, String to, String sort, String order,
		String page) {

	/** What is searched for; what is not understood is left out. */
	Search search(ZoneId zone) {
		return new Search(text(this.q), text(this.division), text(this.state),
				day(this.from).map(day -> day.atStartOfDay(zone)).orElse(null),
				day(this.to).map(day -> day.plusDays(1).atStartOfDay(zone)).orElse(null), sorted(), down());
	}

	Search.Sort sorted() {
		return Stream.of(Search.Sort.values())
			.filter(known -> known.name().equalsIgnoreCase(this.sort))
			.findFirst()
			.orElse(Search.Sort.OPENED);
	}

	/** The newest first, where nobody says otherwise. */
	boolean down() {
		return (this.order != null) ? this.order.equals("down") : sorted() == Search.Sort.OPENED;
	}

	/** The first day that is none; null where all are. */
	public String wrong() {
		return Stream.of(text(this.from), text(this.to))
			.filter(day -> !day.isEmpty() && day(day).isEmpty())
			.findFirst()
			.orElse(null);
	}

	int number() {
		return text(this.page).matches("\\d{1,4}") ? Integer.parseInt(this.page) : 1;
	}

	/** The address of another page of the same. */
	public String toPage(int number) {
		return address("/cases").queryParam("sort", key(sorted()))
			.queryParam("order", down() ? "down" : "up")
			.queryParam("page", number)
			.encode()
			.toUriString();
	}

	/**
	 * The address of the same in another order; in the other direction where it has it.
	 */
	public String toOrder(String by) {
		boolean same = key(sorted()).equals(by);
		boolean down = same ? !down() : by.equals(key(Search.Sort.OPENED));
		return address("/cases").queryParam("sort", by)
			.queryParam("order", down ? "down" : "up")
			.encode()
			.toUriString();
	}

	/** The address of the file of all that is found. */
	public String toFile() {
		return address("/cases.csv").queryParam("sort", key(sorted()))
			.queryParam("order", down() ? "down" : "up")
			.encode()
			.toUriString();
	}

	/** Which way a column is sorted, as assistive technology is told. */
	public String direction(String by) {
		return !key(sorted()).equals(by) ? null : down() ? "descending" : "ascending";
	}

	private UriComponentsBuilder address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "q", this.q);
		add(address, "division", this.division);
		add(address, "state", this.state);
		add(address, "from", this.from);
		add(address, "to", this.to);
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (!text(value).isEmpty()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text(value)));
		}
	}

	private static String key(Search.Sort sort) {
		return sort.name().toLowerCase(Locale.ROOT);
	}

	private static String text(String value) {
		return (value != null) ? value.replace("\0", "").strip() : "";
	}

	/** Years of four digits, as databases know. */
	private static Optional<LocalDate> day(String value) {
		try {
			return Optional.of(LocalDate.parse(text(value))).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
