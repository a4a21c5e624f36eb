package ca.docket.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of one case to one reader, with secrets in them. */
class LetterSteps {

	final String caseNumber = "AIR-" + UUID.randomUUID();

	private final TestEmail email;

	private final JdbcClient jdbc;

	LetterSteps(TestEmail email, JdbcClient jdbc) {
		this.email = email;
		this.jdbc = jdbc;
	}

	void write(String key, Person to) {
		this.email.letters.write("test-letter", this.caseNumber, key, to, values("Carte des îlots de chaleur"));
	}

	static Map<String, Object> values(String title) {
		return Map.of("title", title, "lines", List.of("île", "two"), "code", new Secret("S3CRET"), "link",
				new Secret("https://docket.example.org/t/T0KEN"));
	}

	static Person reader() {
		return person("amelie@example.org", Locale.ENGLISH);
	}

	static Person person(String address, Locale language) {
		return new Person("amelie", "Amélie", "Tremblay", address, language);
	}

	Email letter(String key) {
		return this.email.outbox
			.find(this.jdbc.sql("select id from notice_mail where case_number = ? and key = ?")
				.params(this.caseNumber, key)
				.query(UUID.class)
				.single())
			.orElseThrow();
	}

}
