package ca.docket.intake.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What people do for the register in tests: as themselves, through the forms. */
@Component
class RegisterSteps {

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	RegisterSteps(ProcessEngine engine, Directory directory, Cases cases) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
	}

	/** What a request says, in French. */
	static Map<String, Object> aRequest() {
		return new HashMap<>(Map.ofEntries(Map.entry("title", "Résumés de procès-verbaux"),
				Map.entry("division", "city-clerk"), Map.entry("language", "fr"), Map.entry("asksFor", "ai-use-case"),
				Map.entry("problem", "La lecture prend un jour."), Map.entry("benefit", "Le jour est libre."),
				Map.entry("inUse", "yes"), Map.entry("inUseSince", "2026-03-02"),
				Map.entry("personalInformation", "yes"), Map.entry("sensitivity", "low"),
				Map.entry("aiKind", "agentic"), Map.entry("aiRole", "not-about-people"), Map.entry("affected", "staff"),
				Map.entry("publicFacing", "no"), Map.entry("hosting", "cloud-canada"),
				Map.entry("costBand", "under-50k")));
	}

	/** What a coordinator says where nothing is withheld. */
	static Map<String, Object> launchedOn(LocalDate day) {
		return new HashMap<>(Map.ofEntries(Map.entry("launch", "publish"), Map.entry("launchDate", day.toString()),
				Map.entry("useCaseNameEn", "Summaries of minutes"), Map.entry("useCaseNameFr", "Résumés"),
				Map.entry("division", "city-clerk"), Map.entry("descriptionEn", "It sums up what was decided."),
				Map.entry("descriptionFr", "Il résume les décisions."), Map.entry("aiCapabilitiesEn", "Writes text"),
				Map.entry("aiCapabilitiesFr", "Rédige"), Map.entry("autonomous", "no"),
				Map.entry("humanInTheLoop", "yes"), Map.entry("userBaseEn", "Two clerks"),
				Map.entry("userBaseFr", "Deux commis"), Map.entry("dataUsedEn", "Public minutes"),
				Map.entry("dataUsedFr", "Procès-verbaux publics")));
	}

	/** The same of an entry that the register has. */
	static Map<String, Object> corrected(LocalDate day, String correction, Map<String, Object> other) {
		Map<String, Object> answers = launchedOn(day);
		answers.remove("launch");
		answers.putAll(Map.of("correction", correction, "entryReason", "It has changed."));
		answers.putAll(other);
		return answers;
	}

	/** A request of {@code requester2}. */
	Case request() {
		String id = as("requester2",
				() -> this.engine.getFormService()
					.submitStartForm(this.engine.getRepositoryService()
						.createProcessDefinitionQuery()
						.processDefinitionKey("intake")
						.latestVersion()
						.singleResult()
						.getId(), aRequest())
					.getId());
		return of(id);
	}

	/** The case of an entry, drafted from a request. */
	Case drafted() {
		Map<String, Object> told = aRequest();
		told.putAll(Map.of("origin", request().number(), "requester", "requester2", "tier", 1));
		return of(this.engine.getRuntimeService()
			.createMessageCorrelation("intake-register.drafted")
			.setVariables(told)
			.correlateStartMessage()
			.getId());
	}

	/** The case of an entry that the register has. */
	Case published(Map<String, Object> answers) {
		Case drafted = drafted();
		complete("coordinator", drafted, answers);
		dayComes(drafted);
		return drafted;
	}

	/** The case of a correction that is begun. */
	Case correction(String processInstanceId) {
		return of(processInstanceId);
	}

	void complete(String person, Case about, Map<String, Object> answers) {
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task(about).getId(), answers);
			return null;
		});
	}

	/** What the fields of the form hold when a person opens it. */
	Map<String, Object> form(String person, Case about) {
		return as(person, () -> this.engine.getFormService().getTaskFormVariables(task(about).getId()));
	}

	Task task(Case about) {
		return this.engine.getTaskService()
			.createNativeTaskQuery()
			.sql("select * from act_ru_task where proc_inst_id_ = #{id}")
			.parameter("id", about.processInstanceId())
			.singleResult();
	}

	/** The timer that a case waits for; null for none. */
	Job timer(Case about) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(about.processInstanceId())
			.timers()
			.singleResult();
	}

	void dayComes(Case about) {
		this.engine.getManagementService().executeJob(timer(about).getId());
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
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

	private Case of(String processInstanceId) {
		return this.cases.ofProcessInstances(List.of(processInstanceId)).get(processInstanceId);
	}

}
