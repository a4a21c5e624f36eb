package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.deployment.ModelUse;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the intake in tests: begun and declined by people, through the forms. */
@Component
public class KeptCases {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	KeptCases(ProcessEngine engine, Directory directory, Cases cases, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	public Case open(String title) {
		String definition = model().getId();
		String id = as("requester",
				() -> this.engine.getFormService()
					.submitStartForm(definition,
							Map.of("title", title, "division", "housing", "language", "en", "asksFor", "advice",
									"problem", "Letters come in many languages.", "benefit", "We answer sooner."))
					.getId());
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	private ProcessDefinition model() {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult();
	}

	/** How many cases, open or kept, keep the models of these from being deleted. */
	int onSameModels() {
		return new ModelUse(this.jdbc).cases(model().getDeploymentId())
			.stream()
			.findFirst()
			.map(ModelUse.Case::all)
			.orElse(0);
	}

	/** As if it had been closed then. */
	public Case closed(String title, Instant at) {
		Case open = open(title);
		this.transaction.executeWithoutResult(status -> {
			String task = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(open.processInstanceId())
				.singleResult()
				.getId();
			as("coordinator", () -> {
				this.engine.getFormService()
					.submitTaskForm(task, Map.of("triage", "decline", "reasons", "Nobody needs it."));
				return null;
			});
			this.jdbc.sql("update casefile_case set closed_at = ? where number = ?")
				.params(Timestamp.from(at), open.number())
				.update();
		});
		return find(open.number());
	}

	Case find(String number) {
		return this.cases.find(number).orElseThrow();
	}

	<T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
