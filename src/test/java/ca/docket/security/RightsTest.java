package ca.docket.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import ca.docket.DocketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocketTest
class RightsTest {

	private static final String ROWS = "select id_ || rev_ || group_id_ || resource_type_ || resource_id_ || perms_ "
			+ "from act_ru_authorization where id_ like 'rights-%' or id_ = 'by-hand'";

	@Autowired
	Rights rights;

	@Autowired
	GrantedRights granted;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void theRealFileAgain() {
		this.jdbc.sql("delete from act_ru_authorization where id_ = 'by-hand'").update();
		this.granted.apply(this.rights);
	}

	@Test
	void applyingTwiceChangesNothing() {
		Set<String> before = rows();
		this.granted.apply(this.rights);
		assertThat(rows()).isEqualTo(before).isNotEmpty();
	}

	@Test
	void whatIsRemovedFromTheFileIsTakenAway() {
		this.granted.apply(file("directors: { decide: [ intake ] }"));
		this.granted.apply(file("directors: { see: [ ] }"));
		assertThat(rows()).noneMatch(row -> row.contains("directors") || row.contains("intake"));
	}

	@Test
	void whatAnOperatorGrantedByHandStays() {
		this.jdbc.sql("""
				insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
				values ('by-hand', 1, 1, 'executives', 0, 'cockpit', 32)""").update();
		this.granted.apply(file("directors: { see: [ ] }"));
		assertThat(rows()).anyMatch(row -> row.startsWith("by-hand"));
	}

	@Test
	void rightsOfSeveralGroupsAddUp() {
		Rights file = file("a: { see: [ x ], next-level: b }\nb: { start: [ x ], see: [ y ], decide: [ z ] }");
		assertThat(file.seenBy(List.of("a", "b", "c"))).containsExactlyInAnyOrder("x", "y");
		assertThat(file.startedBy(List.of("a"))).isEmpty();
		assertThat(file.decidedBy(List.of("b"))).containsExactly("z");
		assertThat(file.nextLevel("a")).contains("b");
		assertThat(file.nextLevel("b")).isEmpty();
	}

	@Test
	void whoSeesAProcessAndWorksInItIsAnswerableForIt() {
		Rights file = file("a: { see: [ x, y ], decide: [ x ] }\nb: { see: [ x, y ] }\nc: { decide: [ x, z ] }");
		assertThat(file.coordinatorsOf("x")).containsExactly("a");
		assertThat(file.coordinatorsOf("y")).containsExactlyInAnyOrder("a", "b");
		assertThat(file.coordinatorsOf("z")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			directors: { next-level: directrs }                       | unknown group, directrs
			directors: { se: [ intake ] }                             | se
			directors: [ intake ]                                     | not understood
			directors: { see: intake }                                | not understood
			directors:                                                | has no rights
			{                                                         | not understood
			'directors: { see: [] }\ndirectors: { see: [] }'          | duplicate
			""")
	void aMalformedFileIsRefusedWithASentence(String text, String reason) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> file(text.replace("\\n", "\n")))
			.satisfies(refusal -> assertThat(refusal.getReason()).contains(reason).doesNotContain("\n"));
	}

	@Test
	void anUnknownProcessIsRefusedWithASentence() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> this.granted.apply(file("directors: { see: [ intaek ] }")))
			.satisfies(refusal -> assertThat(refusal.getReason())
				.contains("the group directors has a right to an unknown process, intaek."));
	}

	@Test
	void aFileThatIsNotThereIsRefused() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new Rights(new ClassPathResource("none.yaml")));
	}

	@Test
	void theGroupsOfTheFileAreThoseOfTheOffice() {
		Set<String> known = this.jdbc.sql("select id_ from act_id_group").query(String.class).set();
		assertThat(known).containsAll(this.rights.groups());
	}

	private Set<String> rows() {
		return this.jdbc.sql(ROWS).query(String.class).set();
	}

	private static Rights file(String text) {
		return new Rights(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
	}

}
