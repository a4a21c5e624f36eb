package ca.docket.casefile.worklist;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.worklist.RowSaving.Outcome;
import ca.docket.casefile.worklist.RowSaving.Sent;
import ca.docket.casefile.worklist.WorkListPage.Wanted;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

import static org.assertj.core.api.Assertions.assertThat;

/** A thousand rows cost what a few cost, and each of them little. */
@DocketTest
class WorkListSizeTest {

	private static final int MANY = 1000;

	/** What screening of three hundred applications may cost for each. */
	private static final int MOST = 10;

	@Autowired
	ListSteps steps;

	@Autowired
	WorkListPage page;

	@Autowired
	RowSaving saving;

	@Autowired
	IdentityService identity;

	@Autowired
	DataSource database;

	@BeforeEach
	void asOwner() {
		this.identity.setAuthentication("owner1", List.of("staff", "action-owners"));
	}

	@AfterEach
	void remove() {
		this.identity.clearAuthentication();
		this.steps.remove();
	}

	@Test
	void openingCostsTheSameStatementsWhateverItsRows() throws SQLException {
		Task few = given(3);
		Task many = given(MANY);
		open(few);
		assertThat(open(many)).isEqualTo(open(few)).hasSizeLessThanOrEqualTo(MOST);
	}

	@Test
	void aRowIsSavedWithAtMostTenStatements() throws SQLException {
		Task task = given(MANY);
		// the first reads what is remembered of a deployment
		save(task, 1);
		assertThat(save(task, 2)).hasSizeLessThanOrEqualTo(MOST);
	}

	@Test
	void fiftyRowsAreListedAndTheOthersAreOnFurtherPages() {
		Task task = given(120);
		Model shown = new ExtendedModelMap();
		this.page.show(task.getId(), new Wanted(this.steps.row(task, 51), null, null, "open", null), Locale.ENGLISH,
				shown);
		Lines.Part part = (Lines.Part) shown.getAttribute("part");
		assertThat(part.lines()).hasSize(Lines.PAGE);
		assertThat(List.of(part.from(), part.to(), part.of())).containsExactly(51, 100, 120);
		assertThat(part.before()).isEqualTo(this.steps.row(task, 1));
		assertThat(part.after()).isEqualTo(this.steps.row(task, 101));
	}

	private List<String> save(Task task, int row) throws SQLException {
		List<Outcome> outcomes = new ArrayList<>();
		Sent sent = Sent.typed(this.steps.row(task, row), "0", Map.of(RowField.NAME + "status", List.of("going")));
		List<String> statements = Statements.of(this.database,
				() -> outcomes.add(this.saving.save(task.getId(), sent, Locale.ENGLISH)));
		assertThat(outcomes).containsExactly(Outcome.SAVED);
		return statements;
	}

	private List<String> open(Task task) throws SQLException {
		return Statements.of(this.database,
				() -> assertThat(this.page.show(task.getId(), new Wanted(null, null, null, null, null), Locale.ENGLISH,
						new ExtendedModelMap()))
					.isEqualTo("work-list"));
	}

	/** The engine sets the test's own rights aside. */
	private Task given(int rows) {
		this.identity.clearAuthentication();
		Task task = this.steps.given(rows);
		asOwner();
		return task;
	}

}
