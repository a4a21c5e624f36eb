package ca.docket.local;

import java.util.List;
import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import ca.docket.security.PeopleFile;
import ca.docket.security.Person;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class DemoPeopleTest {

	@Autowired
	private Directory directory;

	@Autowired
	private Groups groups;

	@Autowired
	private IdentityService identity;

	@Autowired
	private DemoPeople demo;

	@Test
	void everyoneOfTheFileIsInTheDirectoryWithTheirGroupsAndThePassword() {
		for (PeopleFile.Row row : DemoPeople.FILE.people()) {
			assertThat(this.directory.find(row.id()).orElseThrow().email()).isEqualTo(row.email());
			assertThat(this.directory.groupsOf(row.id())).containsExactlyInAnyOrderElementsOf(row.groups());
		}
		assertThat(List.of("requester", "coordinator", "admin"))
			.allMatch(id -> this.identity.checkPassword(id, "docket"));
	}

	@Test
	void everyGroupHasANameAndAMember() {
		this.groups.names().forEach((id, name) -> {
			assertThat(this.identity.createGroupQuery().groupId(id).singleResult().getName()).isEqualTo(name);
			assertThat(this.directory.members(id)).as(id).isNotEmpty();
		});
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
	void everyoneIsStaffAndManyWantTheirEmailsInFrench() {
		assertThat(DemoPeople.FILE.people()).allSatisfy(entry -> {
			assertThat(entry.groups()).contains("staff");
			assertThat(entry.email()).endsWith("@example.org");
		});
		assertThat(DemoPeople.FILE.people()).filteredOn(entry -> entry.language().equals("fr")).hasSizeGreaterThan(8);
	}

}
