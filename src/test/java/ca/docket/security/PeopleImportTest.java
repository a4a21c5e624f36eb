package ca.docket.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocketTest
class PeopleImportTest {

	@Autowired
	private PeopleImport people;

	@Autowired
	private Directory directory;

	@Autowired
	private IdentityService identity;

	@Autowired
	private PasswordHash passwords;

	@AfterEach
	void forget() {
		List.of("imported", "imported2").forEach(this.identity::deleteUser);
	}

	@Test
	void aPersonIsWrittenWithGroupsLanguageAndPassword() {
		String hash = this.passwords.stored("correct horse battery");
		assertThat(write("""
				people:
				  - { id: imported, firstName: Ida, lastName: Côté, email: ida@example.org, language: fr,
				      groups: [ staff, hr ], passwordHash: "%s" }
				""".formatted(hash))).isEmpty();
		assertThat(this.directory.find("imported"))
			.contains(new Person("imported", "Ida", "Côté", "ida@example.org", Locale.FRENCH));
		assertThat(this.directory.groupsOf("imported")).containsExactlyInAnyOrder("staff", "hr");
		assertThat(this.identity.checkPassword("imported", "correct horse battery")).isTrue();
	}

	@Test
	void aRowWithFaultsIsRefusedWithAllOfThemAndTheOthersAreWritten() {
		assertThat(write("""
				people:
				  - { id: "../imported", email: "a@example.org, b@example.org", language: de, groups: [ staff, kings ],
				      passwordHash: secret }
				  - { id: imported, email: "imported@example.org\\r\\nBcc: all@example.org" }
				  - { id: imported2, email: imported2@example.org, groups: [ staff ] }
				""")).containsExactly("""
				../imported: the id must be 1 to 64 letters, digits and . _ @ -; the address is not one email address; \
				the language must be en or fr; there is no group kings; the passwordHash is none of ours""",
				"imported: the address is not one email address");
		assertThat(this.directory.find("imported")).isEmpty();
		assertThat(this.directory.groupsOf("imported2")).containsExactly("staff");
	}

	@Test
	void whoIsThereTwiceIsRefusedTwice() {
		assertThat(write("""
				people:
				  - { id: imported, email: imported@example.org }
				  - { id: imported, email: IMPORTED@example.org }
				""")).hasSize(2)
			.allSatisfy(line -> assertThat(line)
				.isEqualTo("imported: the id is there more than once; the address is there more than once"));
		assertThat(this.directory.find("imported")).isEmpty();
	}

	@Test
	void aRowThatCannotBeReadIsRefusedAlone() {
		assertThat(write("""
				people:
				  - just a name
				  - { id: imported2, email: imported2@example.org, salary: 1 }
				  - { id: imported, email: imported@example.org }
				""")).hasSize(2);
		assertThat(this.directory.find("imported")).isPresent();
		assertThat(this.directory.find("imported2")).isEmpty();
	}

	@Test
	void aGroupMayHaveASharedMailbox() {
		assertThat(write("""
				mailboxes:
				  municipal-services: municipal-services@example.org
				  kings: kings@example.org
				  hr: hr
				""")).hasSize(2);
		assertThat(this.directory.mailbox("municipal-services")).contains("municipal-services@example.org");
		assertThat(this.directory.mailbox("hr")).isEmpty();
		write("mailboxes: {}");
		assertThat(this.directory.mailbox("municipal-services")).isEmpty();
	}

	@Test
	void aFileThatIsNoneIsRefusedWithASentence() {
		assertThatThrownBy(() -> write("people: [")).isInstanceOf(StartRefused.class)
			.hasMessageStartingWith("The people in ");
	}

	private List<String> write(String yaml) {
		return this.people.write(PeopleFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "test")));
	}

}
