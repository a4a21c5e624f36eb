package ca.docket.casefile;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.worklist.Statements;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class KnownPeopleTest {

	@Autowired
	KnownPeople people;

	@Autowired
	RepositoryService repository;

	@Autowired
	DataSource database;

	@Test
	void signInNamesAndAddressesAreLookedUpOnceForAllRowsOfAFile() throws SQLException {
		List<Submission> rows = List.of(row("owner1"), row("OWNER2@example.org"), row("Owner1"),
				row("nobody@example.org"));
		assertThat(this.people.ofEach(rows))
			.extracting(objections -> objections.stream().map(Objection::details).toList())
			.containsExactly(List.of(), List.of(), List.of(List.of("Owner1")), List.of(List.of("nobody@example.org")));
		List<Submission> many = Collections.nCopies(500, row("owner1"));
		assertThat(Statements.of(this.database, () -> this.people.ofEach(many))).hasSize(1);
	}

	private Submission row(String owner) {
		String deployment = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("audit")
			.latestVersion()
			.singleResult()
			.getDeploymentId();
		return new Submission("audit-recommendation", null, new FormVersion("audit-row", deployment),
				Map.of("owner", owner));
	}

}
