package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.mailbox.Postman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The postings that the product was made for: what is public of each (title, file number,
 * way to apply, words of its closing) with a text of ours, and in a year to come.
 */
@DocketTest
class SeedPostingsTest {

	private static final String DATA_CO_OP = "Data co-op";

	private static final String ELECTIONS = "EO-2025-41";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	Documents documents;

	@Autowired
	Postman postman;

	static Stream<Arguments> postings() {
		return Stream.of(arguments("Program Coordinator, Data & AI",
				Map.of("fileNumber", "59848", "closingTime", "23:59", "closingText", "11:59 p.m. EST"), "11:59"),
				arguments("IT co-op",
						Map.of("kind", "co-op", "termStart", "2200-01-06", "termEnd", "2200-04-30", "payUnit", "week",
								"payFrom", 900, "payTo", 1050, "areas", areas()),
						"January 6, 2200 to April 30, 2200"),
				arguments("I&IT Project Manager",
						Map.of("closingDay", "2199-07-01", "closingTime", "23:59", "closingText", "11:59 p.m. EST"),
						"July 1, 2199, 11:59"),
				arguments("Data co-op student", dataCoOp(), "5:00 p.m. EDT"),
				arguments("Coordinator, Municipal Services", municipalServices(), "August 5, 2199"));
	}

	@ParameterizedTest
	@MethodSource("postings")
	void isApprovedAndGoesOutAsItsTextWordsIt(String title, Map<String, Object> itsOwn, String said) throws Exception {
		String text = text(this.steps.begin(posting(title, itsOwn)));
		assertThat(text).startsWith(title).contains(said);
		Stream.of("fileNumber", "closingText")
			.filter(itsOwn::containsKey)
			.forEach(field -> assertThat(text).contains(itsOwn.get(field).toString()));
	}

	/**
	 * Letter and résumé in one file, and the words in the subject tell what it is for.
	 */
	@Test
	void aDataStudentAppliesWithOneFileAndTheWordsInTheSubject() {
		Map<String, Object> posting = posting("Data co-op student", dataCoOp());
		Case competition = this.steps.begin(posting);
		write(competition, "Dora One", posting.get("applySubject").toString(), 2);
		assertThat(this.applicants.letters(competition, "Dora One")).containsExactly("hiring-received");
		assertThat(this.applicants.fault(competition, "Dora One")).isEmpty();
		assertThat(this.applicants.outcomes(competition)).containsOnlyKeys("Dora One");
	}

	@Test
	void aCoordinatorAppliesOnThreePagesAndFourAreTooMany() {
		Map<String, Object> posting = posting("Coordinator, Municipal Services", municipalServices());
		Case competition = this.steps.begin(posting);
		String subject = "Ella Three, " + posting.get("applySubject");
		write(competition, "Ella Three", subject, 3);
		write(competition, "Finn Four", subject, 4);
		assertThat(this.applicants.fault(competition, "Ella Three")).isEmpty();
		assertThat(this.applicants.fault(competition, "Finn Four")).isEqualTo("too-many-pages");
	}

	private void write(Case competition, String person, String subject, int pages) {
		this.postman.deliver(this.postman.write("%s <%s>".formatted(person, ApplicantSteps.from(person)),
				"applications@example.org", subject, "résumé.pdf", ApplicantSteps.pdf(pages)));
		this.steps.runJobs(competition);
	}

	private String text(Case competition) throws Exception {
		Document posting = this.documents.of(competition.number())
			.stream()
			.filter(file -> file.name().equals("posting_en.txt"))
			.findFirst()
			.orElseThrow();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.documents.write(posting, content);
		return content.toString(StandardCharsets.UTF_8);
	}

	private static Map<String, Object> posting(String title, Map<String, Object> itsOwn) {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("title", title);
		posting.putAll(itsOwn);
		posting.values().removeIf(""::equals);
		return posting;
	}

	/** Every area has its manager, openings and short list. */
	private static List<Map<String, Object>> areas() {
		return Stream.of("Networks", "Security", "Data", "Service desk", "Web")
			.map(area -> Map.<String, Object>of("area", area, "areaManager", "manager", "openings", 2))
			.toList();
	}

	private static Map<String, Object> dataCoOp() {
		Map<String, Object> posting = new HashMap<>(
				Map.of("kind", "co-op", "termStart", "2200-01-06", "termEnd", "2200-04-30", "closingTime", "17:00",
						"closingText", "5:00 p.m. EDT", "applySubject", unique(DATA_CO_OP)));
		posting.put("conditions",
				Stream
					.of("Are you enrolled in a co-op program?", "May you work in Canada?",
							"Are you in Ontario during the term?")
					.map(condition -> Map.of("condition", condition))
					.toList());
		return posting;
	}

	/** A day alone closes with its last second. */
	private static Map<String, Object> municipalServices() {
		return Map.of("fileNumber", ELECTIONS, "pageLimit", 3, "closingDay", "2199-08-05", "closingTime", "",
				"applySubject", unique(ELECTIONS));
	}

	/** Two open postings never have the same. */
	private static String unique(String subject) {
		return subject + " " + UUID.randomUUID();
	}

}
