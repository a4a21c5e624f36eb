package ca.docket.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Recommendations that come from a file, new ones and those that are under way. */
@DocketTest
class AuditImportTest {

	private static final String NEW = "Number,Recommendation,Severity,Division,Owner\n";

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Recommendations recommendations;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theExampleIsRefusedRowByRowAndNothingIsHalfImported() throws IOException {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		byte[] file = Files.readAllBytes(Path.of("docs/examples/audit-recommendations.csv"));
		String page = this.files.choose("coordinator", audit, file);
		assertThat(page).contains("3 of 6 rows cannot be imported")
			.contains("Target date: a day of the calendar is needed")
			.contains("Nobody is known as &quot;nobody.known&quot;")
			.contains("5 is there twice: on line 7 too.")
			.doesNotContain("Start 6");
		assertThat(this.files.start("coordinator", audit, file)).contains("3 of 6 rows");
		assertThatThrownBy(() -> this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of()))
			.hasMessageContaining("Nothing is imported yet.");
		assertThat(parts(audit)).isZero();
	}

	@Test
	void aGoodFileIsCountedAndStartsWithASecondClickOnce() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		byte[] file = (NEW + row(1, "owner1") + row(2, "owner1") + row(3, "owner2")).getBytes(StandardCharsets.UTF_8);
		assertThat(this.files.choose("coordinator", audit, file)).contains("All 3 rows can be imported")
			.containsPattern("New: 3")
			.containsPattern(": 2</span>")
			.contains("less than one year ago: 3")
			.contains("Start 3 cases");
		assertThat(parts(audit)).isZero();
		assertThat(this.files.start("coordinator", audit, file)).contains("3 rows are imported");
		this.files.start("coordinator", audit, file);
		assertThat(parts(audit)).isEqualTo(3);
		String again = this.files.choose("coordinator", audit,
				(NEW + row(3, "owner1") + row(4, "owner1")).getBytes(StandardCharsets.UTF_8));
		assertThat(again).contains("1 of 2 rows").contains("3 is in this case already.");
		this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of());
		assertThat(this.view.open(audit)).containsExactly("Activity_DraftResponses", "Activity_DraftResponses");
	}

	@Test
	void whatHasNoOwnerIsAssignedOnAListBeforeItIsAnswered() {
		Case audit = this.files.imported(NEW + "1,Test it.,High,Finance,\n" + row(2, "owner2"));
		String number = this.view.part(audit, 1).number();
		assertThat(this.view.open(audit)).containsExactly("Activity_AssignOwners");
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body())
			.contains(number + ",1,Recovery of systems,Response due,,,Finance");
		assertThat(assign(audit, "nobody.known")).contains("Nobody is known as");
		assign(audit, "owner1@example.org");
		this.steps.handIn("coordinator", audit, "Activity_AssignOwners");
		assertThat(this.view.tasks(audit, "Activity_DraftResponses")).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("owner1", "owner2");
		assertThat(this.recommendations.of(number).owner()).isEqualTo("owner1");
		assertThat(this.view.variable(this.view.part(audit, 1), "owner")).isEqualTo("owner1");
		assertThat(this.steps.visitor("owner1").open("/cases/" + number).body()).contains("Carlos Mendes", "Housing");
	}

	private String assign(Case audit, String owner) {
		return this.steps
			.save("coordinator", audit, "Activity_AssignOwners", 1, Map.of("owner", owner, "division", "housing"))
			.body();
	}

	@Test
	void aHugeCellAndFormulasDoNoHarm() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		String huge = NEW + "1,%s,High,Finance,owner1%n".formatted("x".repeat(1 << 20));
		assertThat(this.files.choose("coordinator", audit, huge.getBytes(StandardCharsets.UTF_8)))
			.contains("the answer may have at most 4,000 char")
			.hasSizeLessThan(50_000);
		byte[] formula = (NEW + "1,=cmd()|' /C calc'!A0,High,Finance,owner1\n2,${1+1}<script>,High,Finance,owner1\n")
			.getBytes(StandardCharsets.UTF_8);
		this.files.choose("coordinator", audit, formula);
		this.files.start("coordinator", audit, formula);
		this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of());
		assertThat(this.steps.list("owner1", audit, "Activity_DraftResponses")).contains("=cmd()|")
			.doesNotContain("<script>,");
	}

	@Test
	void othersThanThoseWhoDoTheTaskFindNoImport() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		String page = this.files.importPage("coordinator", audit);
		assertThat(this.steps.visitor("owner1").open(page).statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("coordinator2").open(page).statusCode()).isEqualTo(404);
	}

	private long parts(Case audit) {
		return this.jdbc.sql("select count(*) from casefile_part where part_of = ?")
			.param(audit.number())
			.query(Long.class)
			.single();
	}

	private static String row(int number, String owner) {
		return "%d,Test the recovery.,High,Finance,%s%n".formatted(number, owner);
	}

	static String underWay(int count) {
		return "Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date\n"
				+ IntStream.rangeClosed(1, count)
					.mapToObj(
							"%d,Test it.,Medium,Finance,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31%n"::formatted)
					.collect(Collectors.joining());
	}

	static String rows(int count) {
		return NEW + IntStream.rangeClosed(1, count).mapToObj(i -> row(i, "owner1")).collect(Collectors.joining());
	}

}
