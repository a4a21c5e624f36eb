package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.mailbox.Postman;
import ca.docket.token.Tokens;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants do in tests, by email and over their links, and what comes of it. */
@Component
class ApplicantSteps {

	private final HiringSteps steps;

	private final Cases cases;

	private final Postman postman;

	private final Tokens tokens;

	private final JdbcClient jdbc;

	private final Environment settings;

	ApplicantSteps(HiringSteps steps, Cases cases, Postman postman, Tokens tokens, JdbcClient jdbc,
			Environment settings) {
		this.steps = steps;
		this.cases = cases;
		this.postman = postman;
		this.tokens = tokens;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	String address(Case competition) {
		return this.jdbc.sql("select address from hiring_competition where number = ?")
			.param(competition.number())
			.query(String.class)
			.single();
	}

	/** An application as it should be. */
	void apply(Case competition, String... people) {
		for (String person : people) {
			email(competition, person, "résumé.pdf", pdf(2));
		}
	}

	void email(Case competition, String person, String file, byte[] content) {
		this.postman.deliver(this.postman.write("%s <%s>".formatted(person, from(person)), address(competition),
				"My application", file, content));
		this.steps.runJobs(competition);
	}

	static String from(String person) {
		return person.toLowerCase().replace(' ', '.') + "@example.net";
	}

	static byte[] pdf(int pages) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int i = 0; i < pages; i++) {
				pdf.addPage(new PDPage());
			}
			pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A page with a line of text for each, not compressed. */
	static byte[] pdf(String... pages) {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String text : pages) {
				PDPage page = new PDPage();
				pdf.addPage(page);
				try (PDPageContentStream line = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, false)) {
					line.beginText();
					line.setFont(new PDType1Font(FontName.HELVETICA), 12);
					line.newLineAtOffset(72, 700);
					line.showText(text);
					line.endText();
				}
			}
			pdf.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String number(Case competition, String person) {
		return this.jdbc.sql("select number from hiring_application where competition = ? and name = ?")
			.params(competition.number(), person)
			.query(String.class)
			.single();
	}

	String emailOf(Case competition, String person) {
		return this.jdbc.sql("""
				select id::text from hiring_email where address = ? and (competition = ? or competition is null)
				order by received_at desc, fault is not null desc limit 1""")
			.params(from(person), competition.number())
			.query(String.class)
			.single();
	}

	String fault(Case competition, String person) {
		return this.jdbc.sql("select fault from hiring_email where id = ?::uuid")
			.param(emailOf(competition, person))
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** A personal link of somebody, as it is in a letter to them. */
	String link(Case competition, String person, String purpose) {
		return linkTo(purpose, number(competition, person));
	}

	/** A personal link to answer the offer of an area, counted from 1. */
	String offer(Case competition, String person, int area) {
		return linkTo(AskedOffer.PURPOSE, "%s/%d".formatted(number(competition, person), area));
	}

	/** A link by which the person says what they want. */
	String wish(String number) {
		return linkTo(AskedWish.PURPOSE, number);
	}

	private String linkTo(String purpose, String subject) {
		return this.tokens.issue(purpose, subject, Locale.ENGLISH, Instant.now().plusSeconds(600)).getPath();
	}

	/** Opens or answers a personal link, as somebody who has nothing else. */
	Visitor stranger() {
		return new Visitor(this.settings.getRequiredProperty("local.server.port", Integer.class));
	}

	Case part(Case competition, String person) {
		return this.cases.find(number(competition, person)).orElseThrow();
	}

	/** Of the applications, by name. */
	Map<String, String> outcomes(Case competition) {
		Map<String, String> all = new HashMap<>();
		this.jdbc.sql("""
				select a.name, coalesce(c.outcome, '') outcome from hiring_application a
				join casefile_case c on c.number = a.number where a.competition = ?""")
			.param(competition.number())
			.query((row, number) -> all.put(row.getString("name"), row.getString("outcome")))
			.list();
		return all;
	}

	/**
	 * The letters of a competition and its applications to an address, the oldest first.
	 */
	List<String> letters(Case competition, String person) {
		return this.jdbc.sql("""
				select template from notice_mail where address = ? and case_number like ? || '%'
				order by created_at, template""").params(from(person), competition.number()).query(String.class).list();
	}

}
