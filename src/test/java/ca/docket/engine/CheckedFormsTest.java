package ca.docket.engine;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedFormsTest {

	@Autowired
	private ProcessEngine engine;

	private CheckedModel model;

	@BeforeAll
	void deploy() {
		this.model = new CheckedModel(this.engine);
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
	}

	@AfterAll
	void remove() {
		this.model.close();
	}

	@Test
	void theRefusalNamesTheFieldInThePersonsLanguage() {
		Map<String, Object> wrong = CheckedModel.values("title", "x", "cost", -1);
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.model.as("coordinator", "staff",
					() -> this.engine.getFormService().submitStartForm(this.model.definition, wrong)))
			.withMessage("Cost (cost): the answer must be 0 or more.")
			.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400));
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.model.as("requester", "staff",
					() -> this.engine.getFormService().submitStartForm(this.model.definition, wrong)))
			.withMessage("(fr) Cost (cost)\u00a0: la réponse doit être 0 ou plus.");
	}

	@Test
	void aFormShowsWhatTheFamilyKnowsAndNeverStoresIt() {
		Task task = this.model.task(this.model.started("requester"));
		var english = this.model.as("coordinator", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId()));
		assertThat(english).containsEntry("title", "Parking").containsEntry("tierReason", "Personal information");
		assertThat(english.get("assessments")).hasToString("[\"privacy\",\"security\"]");
		var french = this.model.as("coordinator2", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId()));
		assertThat(french).containsEntry("tierReason", "Renseignements personnels");
		assertThat(this.model.as("coordinator", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId(), List.of("title"), false)))
			.containsOnlyKeys("title");
		act("coordinator",
				() -> this.engine.getFormService()
					.submitTaskForm(task.getId(), CheckedModel.values("outcome", "go", "title", "Parking", "tierReason",
							"Personal information", "assessments", List.of("privacy", "security"))));
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.containsEntry("outcome", "go")
			.doesNotContainKeys("tierReason", "assessments");
		assertThat(this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.variableNameIn("tierReason", "assessments")
			.count()).isZero();
	}

	@Test
	void theEngineItselfIsNotAsked() {
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("checked", "any", CheckedModel.values("approved", true))
			.getId();
		this.engine.getTaskService().complete(this.model.task(instance).getId(), CheckedModel.values("more", 1));
		assertThat(this.engine.getRuntimeService().getVariables(instance)).containsKeys("approved", "more");
	}

	private void act(String coordinator, Runnable work) {
		this.model.as(coordinator, "coordinators", () -> {
			work.run();
			return null;
		});
	}

}
