package ca.docket.local;

import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class DemoPeopleTest {

	private final People people = People.read(new ClassPathResource("local/people.yaml"));

	@Autowired
	private Directory directory;

	@Autowired
	private IdentityService identity;

	@Autowired
	private DemoPeople demo;

	@Test
	void everyoneOfTheFileIsInTheDirectoryWithTheirGroupsAndThePassword() {
		for (People.Entry entry : this.people.people()) {
			assertThat(this.directory.find(entry.id())).contains(entry.person());
			assertThat(this.directory.groupsOf(entry.id())).containsExactlyInAnyOrderElementsOf(entry.groups());
			assertThat(this.identity.checkPassword(entry.id(), "docket")).as(entry.id()).isTrue();
		}
	}

	@Test
	void everyGroupHasANameAndAMember() {
		this.people.groups().forEach((id, name) -> {
			assertThat(this.identity.createGroupQuery().groupId(id).singleResult().getName()).isEqualTo(name);
			assertThat(this.directory.members(id)).as(id).isNotEmpty();
		});
		assertThat(this.people.people()).flatExtracting(People.Entry::groups).isSubsetOf(this.people.groups().keySet());
	}

	@Test
	void writingThemAgainRestoresWhatWasChanged() {
		Person changed = new Person("chair", "Someone", "Else", "else@example.org", Locale.FRENCH);
		this.directory.write(changed, this.directory.groupsOf("owner1"));
		this.demo.afterSingletonsInstantiated();
		assertThat(this.directory.find("chair").orElseThrow().name()).isEqualTo("Ruth Abernathy");
		assertThat(this.directory.groupsOf("chair")).containsExactlyInAnyOrder("staff", "earb-members", "earb-chairs");
	}

	@Test
	void everyoneIsStaffAndManyWantTheirMailsInFrench() {
		assertThat(this.people.people()).allSatisfy(entry -> {
			assertThat(entry.groups()).contains("staff");
			assertThat(entry.email()).endsWith("@example.org");
		});
		assertThat(this.people.people()).filteredOn(entry -> entry.language().equals(Locale.FRENCH))
			.hasSizeGreaterThan(8);
	}

}
