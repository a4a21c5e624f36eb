package ca.docket.security;

import java.util.List;
import java.util.Set;

import ca.docket.DocketTest;
import ca.docket.family.Families;
import ca.docket.family.Snapshot;
import ca.docket.family.TestFamilies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class RightsTest {

	private static final String ROWS = "select id_ || rev_ || group_id_ || resource_type_ || resource_id_ || perms_ "
			+ "from act_ru_authorization where id_ like 'rights-%' or id_ = 'by-hand'";

	private static final Snapshot NOBODY = TestFamilies.read("{ prefix: TX, processes: { intake: { see: [ ] } } }");

	@Autowired
	Rights rights;

	@Autowired
	Families families;

	@Autowired
	GrantedRights granted;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void theRealFileAgain() {
		this.jdbc.sql("delete from act_ru_authorization where id_ = 'by-hand'").update();
		this.granted.apply(this.families.current());
	}

	@Test
	void applyingTwiceChangesNothing() {
		Set<String> before = rows();
		this.granted.apply(this.families.current());
		assertThat(rows()).isEqualTo(before).isNotEmpty();
	}

	@Test
	void whatIsRemovedFromTheFileIsTakenAway() {
		this.granted.apply(TestFamilies.read("{ prefix: TX, processes: { intake: { decide: [ directors ] } } }"));
		assertThat(rows()).anyMatch(row -> row.contains("directors") && row.contains("intake"));
		this.granted.apply(NOBODY);
		assertThat(rows()).noneMatch(row -> row.contains("directors") || row.contains("intake"));
	}

	@Test
	void whatAnOperatorGrantedByHandStays() {
		this.jdbc.sql("""
				insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
				values ('by-hand', 1, 1, 'executives', 0, 'cockpit', 32)""").update();
		this.granted.apply(NOBODY);
		assertThat(rows()).anyMatch(row -> row.startsWith("by-hand"));
	}

	@Test
	void rightsOfSeveralGroupsAddUp() {
		Rights rights = new Rights(TestFamilies.of("""
				prefix: TX
				processes:
				  x: { start: [ directors ], see: [ coordinators ] }
				  y: { see: [ directors ] }
				  z: { decide: [ directors ] }
				"""));
		assertThat(rights.seenBy(List.of("coordinators", "directors", "kings"))).containsExactlyInAnyOrder("x", "y");
		assertThat(rights.startedBy(List.of("coordinators"))).isEmpty();
		assertThat(rights.decidedBy(List.of("directors"))).containsExactly("z");
		assertThat(rights.oversees(List.of("directors"), "x")).isFalse();
		assertThat(rights.oversees(List.of("camunda-admin"), "x")).isTrue();
		assertThat(rights.nextLevel("coordinators")).contains("directors");
		assertThat(rights.nextLevel("directors")).isEmpty();
		assertThat(rights.nextLevel("kings")).isEmpty();
	}

	@Test
	void whoSeesAProcessAndWorksInItIsAnswerableForIt() {
		Rights rights = new Rights(TestFamilies.of("""
				prefix: TX
				processes:
				  x: { see: [ coordinators, directors ], decide: [ coordinators, staff ] }
				  y: { see: [ directors ], decide: [ staff ] }
				"""));
		assertThat(rights.coordinatorsOf("x")).containsExactly("coordinators");
		assertThat(rights.coordinatorsOf("y")).containsExactly("directors");
		assertThat(rights.coordinatorsOf("z")).isEmpty();
	}

	@Test
	void theGroupsOfTheFileAreThoseOfTheOffice() {
		Set<String> known = this.jdbc.sql("select id_ from act_id_group").query(String.class).set();
		assertThat(known).containsAll(this.rights.groups());
	}

	private Set<String> rows() {
		return this.jdbc.sql(ROWS).query(String.class).set();
	}

}
