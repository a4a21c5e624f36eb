package ca.docket.casefile.worklist;

import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A substitute does the list of somebody who is away, as long as they are. */
@DocketTest
class WorkListSubstituteTest {

	@LocalServerPort
	int port;

	@Autowired
	ListSteps steps;

	@Autowired
	Measures measures;

	private Absences absences;

	private Visitor substitute;

	private Task task;

	@BeforeEach
	void aListOfSomebodyWhoIsAway(@Autowired JdbcClient jdbc) {
		this.absences = new Absences(jdbc);
		this.task = this.steps.given(2);
		this.substitute = new Visitor(this.port);
		this.substitute.signIn("architect", "docket");
	}

	@AfterEach
	void remove() {
		this.absences.clear();
		this.steps.remove();
	}

	@Test
	void theyTakeItOverAndTheRecordSaysForWhom() {
		assertThat(this.substitute.open(page()).statusCode()).isEqualTo(404);
		this.absences.add("owner1", "architect", 0, 1);
		assertThat(this.substitute.open(page()).body()).contains("Take over for Carlos Mendes")
			.doesNotContain("Test backup 1");
		this.substitute.submit(page(), page() + "/claim", Map.of());
		assertThat(this.substitute.open(page()).body()).contains("You do this for Carlos Mendes.", "Test backup 1");
		this.substitute.submit(page(), page(), this.steps.sent(this.task, 1, "0", "answer", "", "status", "going"));
		AuditEntry said = this.measures.said(this.task.getProcessInstanceId(), this.steps.row(this.task, 1)).get(0);
		assertThat(said.person()).isEqualTo("architect");
		assertThat(said.behalf()).isEqualTo("owner1");
		assertThat(said.form().id()).isEqualTo("listed-row");
	}

	@Test
	void theListIsClosedToThemOnceTheAbsenceIsOver() {
		this.absences.add("owner1", "architect", 0, 1);
		this.substitute.submit(page(), page() + "/claim", Map.of());
		this.absences.move(-2, -1);
		assertThat(this.substitute.open(page()).statusCode()).isEqualTo(404);
	}

	private String page() {
		return "/work/" + this.task.getId();
	}

}
