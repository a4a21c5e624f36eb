package ca.docket.casefile.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.part.Parts.Row;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.notice.Email;
import ca.docket.notice.Outbox;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Each row of a case becomes a part of it: a case of its own. */
@DocketTest
class PartsTest {

	private static final List<Map<String, Object>> TWO = List.of(
			Map.of("item", "repair the roof", "weight", "high", "requester", "owner1@example.org"),
			Map.of("item", "paint it", "weight", "low"));

	@Autowired
	ApplicationContext application;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Parts parts;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	AnswerWords answers;

	@Autowired
	Outbox outbox;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void aPartIsACaseNumberedUnderItsCase() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			List<Case> parts = parted.runJobs().parts();
			assertThat(parts).extracting(Case::number).containsExactly(parted.number + "-01", parted.number + "-02");
			assertThat(parts).extracting(Case::partOf).containsOnly(parted.number);
			assertThat(parts).extracting(Case::title).containsExactly("Do repair the roof", "Do paint it");
			assertThat(parts).extracting(Case::process).containsOnly("parted-item");
		}
	}

	@Test
	void itGoesByTheVersionThatItsCaseGoesBy() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			String newer = parted.deploy();
			String definition = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(parted.runJobs().part(1).processInstanceId())
				.singleResult()
				.getProcessDefinitionId();
			ProcessDefinition went = this.engine.getRepositoryService().getProcessDefinition(definition);
			assertThat(went.getDeploymentId()).isNotEqualTo(newer);
			this.engine.getRepositoryService().deleteDeployment(newer, true);
		}
	}

	@Test
	void itsRowIsOnItsRecordInTheWordsOfTheForm() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			Case part = parted.runJobs().part(1);
			AuditEntry submitted = this.auditTrail.submitted(part.processInstanceId()).get(0);
			assertThat(this.answers.facts(part, submitted, Locale.ENGLISH)).contains(
					new Fact("What should be done?", "repair the roof"), new Fact("How urgent is it?", "Very urgent"));
			assertThat(this.answers.submitted(part, Locale.FRENCH))
				.contains(new Fact("(fr) How urgent is it?", "(fr) Very urgent"));
		}
	}

	@Test
	void whomItsRowNamesAsAContactGetsTheLettersOfItsBeginningAndEnd() {
		try (PartedCase parted = new PartedCase(this.application,
				List.of(Map.of("item", "paint it", "helper", "Hal Helper", "helperEmail", "hal@example.org"),
						Map.of("item", "wait")))) {
			List<Case> parts = parted.runJobs().parts();
			for (int task = 0; task < 2; task++) {
				parted.completeAll(parts);
			}
			assertThat(this.outbox.ofCase(parts.get(0).number())).extracting(Email::recipient, Email::address)
				.hasSize(2)
				.containsOnly(tuple("contact:" + parts.get(0).number() + ":helper", "hal@example.org"));
			assertThat(this.outbox.ofCase(parts.get(1).number())).isEmpty();
		}
	}

	@Test
	void itsVariablesAreFactsAndNoTexts() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			Case part = parted.runJobs().part(2);
			assertThat(this.engine.getRuntimeService().getVariables(part.processInstanceId()))
				.containsOnly(Map.entry("weight", "low"));
			assertThat(this.engine.getHistoryService()
				.createHistoricVariableInstanceQuery()
				.processInstanceId(part.processInstanceId())
				.includeDeleted()
				.list()).noneSatisfy(kept -> assertThat(kept.getValue()).isEqualTo("paint it"));
		}
	}

	@Test
	void itsSubmitterIsThePersonWhomTheRowNamesOrNobody() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			assertThat(parted.runJobs().parts()).extracting(Case::submitter).containsExactly("owner1", "");
		}
	}

	@Test
	void aRowMakesOnePartHoweverOftenItComes() {
		try (PartedCase parted = new PartedCase(this.application, TWO)) {
			parted.runJobs();
			start(parted, new Row("2", "", Map.of("item", "again")), new Row("A-7", "", Map.of("item", "of a file")));
			start(parted, new Row("A-7", "", Map.of("item", "of a file")));
			assertThat(parted.runJobs().parts()).extracting(Case::title)
				.containsExactly("Do repair the roof", "Do paint it", "Do of a file");
		}
	}

	@Test
	void aBatchThatFailsIsTriedAgainAsAWhole() {
		try (PartedCase parted = PartedCase.of(this.application, PartStarts.BATCH + 2)) {
			String job = parted.jobs().get(0);
			new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
				this.engine.getManagementService().executeJob(job);
				status.setRollbackOnly();
			});
			assertThat(parted.parts()).isEmpty();
			this.engine.getManagementService().executeJob(job);
			assertThat(parted.parts()).hasSize(PartStarts.BATCH);
			assertThat(parted.runJobs().parts()).hasSize(PartStarts.BATCH + 2);
		}
	}

	private void start(PartedCase parted, Row... rows) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult(status -> this.parts.start(parted.file(), "parted-item", null, List.of(rows)));
	}

}
