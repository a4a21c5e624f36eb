package ca.docket.notice;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.security.Directory;
import ca.docket.security.PasswordHash;
import ca.docket.security.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Each person chooses for themselves how they are told, and in which language. */
@DocketTest
class SettingsPageTest {

	private static final Person LOU = new Person("notice-lou", "Lou", "Test", "lou@example.org", Locale.ENGLISH);

	private static final String HASH = new PasswordHash().stored("docket");

	@Autowired
	Directory directory;

	@Autowired
	Choices choices;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Visitor lou;

	@BeforeEach
	void signIn() {
		this.directory.write(LOU, List.of("staff"));
		this.directory.setPassword(LOU.id(), HASH);
		this.lou = new Visitor(this.port);
		this.lou.signIn(LOU.id(), "docket");
	}

	@AfterEach
	void asBefore() {
		this.jdbc.sql("delete from security_person where id = ?").param(LOU.id()).update();
		this.jdbc.sql("delete from notice_choice where person = ?").param(LOU.id()).update();
	}

	@Test
	void thePageShowsWhatHoldsAndLeadsToTheSubstitutes() {
		assertThat(this.lou.open("/settings").body()).contains("lou@example.org", "/settings/substitutes")
			.containsPattern("value=\"at-once\"[^>]*checked");
	}

	@Test
	void whatIsChosenHoldsAndThePageIsInThatLanguage() {
		assertThat(Visitor.leadsTo(save("fr", "digest"))).endsWith("/settings?saved");
		assertThat(this.choices.of(LOU.id())).isEqualTo(Choices.Choice.DIGEST);
		assertThat(this.lou.open("/settings?saved").body()).contains("Vos préférences sont enregistrées.", "08:00")
			.containsPattern("value=\"digest\"[^>]*checked");
	}

	@Test
	void aFileOrAProviderDoesNotUndoTheChoiceOfALanguage() {
		save("fr", "at-once");
		this.directory.write(LOU, List.of("staff"));
		assertThat(this.directory.find(LOU.id()).orElseThrow().language()).isEqualTo(Locale.FRENCH);
	}

	@Test
	void whoChoosesOnlyHowToBeToldLeavesTheLanguageToTheFile() {
		save("en", "escalations");
		this.directory.write(new Person(LOU.id(), "Lou", "Test", LOU.email(), Locale.FRENCH), List.of("staff"));
		assertThat(this.directory.find(LOU.id()).orElseThrow().language()).isEqualTo(Locale.FRENCH);
	}

	@ParameterizedTest
	@CsvSource({ "de, at-once", "fr, sometimes", "'', ''", "fr, AT_ONCE", "fr, '${7*7}'" })
	void anythingElseIsRefusedWithASentenceAndNothingChanges(String language, String notices) {
		var answer = save(language, notices);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Nothing was changed");
		assertThat(this.choices.of(LOU.id())).isEqualTo(Choices.Choice.AT_ONCE);
		assertThat(this.directory.find(LOU.id()).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
	}

	private HttpResponse<String> save(String language, String notices) {
		return this.lou.submit("/settings", "/settings", Map.of("language", language, "notices", notices));
	}

}
