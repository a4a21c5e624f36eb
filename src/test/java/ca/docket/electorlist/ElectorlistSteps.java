package ca.docket.electorlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.electorlist.cut.CutWorker;
import ca.docket.electorlist.cut.InventedElectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of the office do in tests. */
@Component
class ElectorlistSteps {

	static final List<String> CODES = List.of("3525005", "3514019", "3506008");

	private final DemoCases people;

	private final Cases cases;

	private final AuditTrail record;

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final Environment settings;

	private final CutWorker work;

	private final Deliveries deliveries;

	private final TransactionTemplate transactions;

	private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

	ElectorlistSteps(DemoCases people, Cases cases, AuditTrail record, ProcessEngine engine, JdbcClient jdbc,
			Environment settings, CutWorker work, Deliveries deliveries, PlatformTransactionManager transactions) {
		this.people = people;
		this.cases = cases;
		this.record = record;
		this.engine = engine;
		this.jdbc = jdbc;
		this.settings = settings;
		this.work = work;
		this.deliveries = deliveries;
		this.transactions = new TransactionTemplate(transactions);
	}

	static Map<String, Object> plan() {
		return new HashMap<>(Map.of("title", "By-election of Ward 4", "eventKind", "by-election", "votingDay",
				"2031-10-06", "destroyBy", "2032-01-15", "layout", "example-1", "language", "en", "entry", "typed",
				"recipients", CODES.stream().map(ElectorlistSteps::recipient).toList()));
	}

	static Map<String, Object> recipient(String code) {
		return new HashMap<>(Map.of("recipient", code, "deliveryDate", "2031-09-01", "contactName", "Clara Clerk",
				"contactEmail", "clerk-" + code + "@municipality.example.net", "codeTo", "+1 555 0100",
				"contactLanguage", code.equals("3506008") ? "fr" : "en", "agreementUntil", "2032-01-15", "policyUntil",
				"2032-01-15"));
	}

	Case planned() {
		return planned(plan());
	}

	Case planned(Map<String, Object> plan) {
		return this.people.begin("electorlist", "municipal", plan);
	}

	/** One whose start is approved: it waits for an extract. */
	Case approved() {
		return approved(plan());
	}

	Case approved(Map<String, Object> plan) {
		Case campaign = planned(plan);
		complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		return campaign;
	}

	/** One whose lists are released, with all recipients notified. */
	Case delivered(byte[] extract) {
		Case campaign = approved();
		release(campaign, extract);
		notifyAll(campaign);
		return campaign;
	}

	void release(Case campaign, byte[] extract) {
		cut(campaign, extract);
		complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "As the register says."));
		runJobs(campaign);
	}

	void cut(Case campaign, byte[] extract) {
		handIn(campaign, extract);
		complete("municipal", campaign, "Activity_HandInExtract", Map.of("expectedRows", 10));
		this.work.workOff();
	}

	HttpResponse<String> handIn(Case campaign, byte[] extract) {
		String page = "/electorlist/" + campaign.number();
		return visitor("municipal").upload(page, page + "/extract", BodyPublishers.ofByteArray(extract));
	}

	/** Those whose day has come get their letter. */
	void notifyAll(Case campaign) {
		this.deliveries.of(campaign.number()).forEach(each -> fire(each.processInstanceId(), "Event_DeliveryDay"));
	}

	void fire(String processInstanceId, String event) {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(processInstanceId)
				.activityId(event)
				.singleResult()
				.getId());
	}

	static byte[] extract(int rows) {
		return extract(rows, CODES);
	}

	static byte[] extract(int rows, List<String> codes) {
		try (ByteArrayOutputStream extract = new ByteArrayOutputStream()) {
			InventedElectors.write(extract, rows, codes);
			return extract.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] withoutOneOf(byte[] extract, String code) {
		String text = new String(extract, StandardCharsets.UTF_8);
		String gone = text.lines().filter(row -> row.endsWith("," + code)).findFirst().orElseThrow() + "\r\n";
		return text.replace(gone, "").getBytes(StandardCharsets.UTF_8);
	}

	Delivery delivery(Case campaign, String code) {
		return this.deliveries.of(campaign.number())
			.stream()
			.filter(one -> one.recipient().equals(code))
			.findFirst()
			.orElseThrow();
	}

	void complete(String person, Case about, String activity, Map<String, Object> answers) {
		this.people.complete(person, claimed(person, about, activity), answers);
	}

	void inOneTransaction(Runnable doing) {
		this.transactions.executeWithoutResult(status -> doing.run());
	}

	Task claimed(String person, Case about, String activity) {
		Task task = this.people.tasks(about, activity).get(0);
		if (task.getAssignee() == null) {
			this.engine.getTaskService().claim(task.getId(), person);
		}
		return task;
	}

	/** Nobody certifies; all are exceptions. */
	void exceptAll(Case campaign) {
		this.deliveries.of(campaign.number()).forEach(delivery -> {
			fire(delivery.processInstanceId(), "Event_CertificateDue");
			complete("municipalmanager", part(delivery), "Activity_NameException",
					Map.of("exception", "yes", "exceptionReasons", "The list was lost."));
		});
		runJobs(campaign);
	}

	Case part(Delivery delivery) {
		return this.cases.find(delivery.number()).orElseThrow();
	}

	String outcome(Case about) {
		return this.cases.find(about.number()).orElseThrow().outcome();
	}

	List<String> open(Case about) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
	}

	/** The actions on record. */
	List<String> record(String processInstanceId) {
		return this.record.of(processInstanceId).stream().map(entry -> entry.action()).toList();
	}

	/** The jobs with which parts begin, meet and end. */
	void runJobs(Case campaign) {
		for (List<String> jobs = jobs(campaign); !jobs.isEmpty(); jobs = jobs(campaign)) {
			jobs.forEach(this::execute);
		}
	}

	void execute(String job) {
		this.engine.getManagementService().executeJob(job);
	}

	List<String> jobs(Case campaign) {
		return this.jdbc.sql("""
				select id_ from act_ru_job where handler_type_ like 'parts-%' and split_part(handler_cfg_, ' ', 1) = ?
				order by create_time_""").param(campaign.number()).query(String.class).list();
	}

	/** Whoever is not signed in. */
	Visitor outsider() {
		return new Visitor(this.settings.getRequiredProperty("local.server.port", Integer.class));
	}

	Visitor visitor(String person) {
		return this.visitors.computeIfAbsent(person, name -> {
			Visitor visitor = outsider();
			visitor.signIn(name, "docket");
			return visitor;
		});
	}

}
