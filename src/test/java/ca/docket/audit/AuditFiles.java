package ca.docket.audit;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** What people do with files of an audit in tests, as the scripts of the pages do. */
@Component
class AuditFiles {

	static final String IMPORT = "Activity_ImportRecommendations";

	/** What only some may read of {@link #confidential}. */
	static final String SECRET = "Zinnober vault";

	private static final String CONFIDENTIAL = """
			Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,\
			Issue date,Confidential,Confidential until
			1,Move the %1$s.,High,Finance,owner1,"%2$s",Agree,Move the %1$s soon.,2026-06-30,2199-03-31,%3$s,%4$s,%5$s
			2,Train the staff.,High,Finance,owner2,Under way,Agree,A course.,2026-06-30,2199-03-31,2025-05-12,No,
			""";

	private final AuditSteps steps;

	AuditFiles(AuditSteps steps) {
		this.steps = steps;
	}

	/** A coordinator enters a report whose recommendations are in this file. */
	Case imported(String csv) {
		return imported(csv, Map.of());
	}

	/** The same, with more that is said of the report. */
	Case imported(String csv, Map<String, Object> more) {
		Map<String, Object> report = new HashMap<>(more);
		report.put("entry", "file");
		Case audit = this.steps.begin(report);
		choose("coordinator", audit, csv.getBytes(StandardCharsets.UTF_8));
		start("coordinator", audit, csv.getBytes(StandardCharsets.UTF_8));
		this.steps.complete("coordinator", audit, IMPORT, Map.of());
		return audit;
	}

	/** A report of whose two recommendations the first is confidential until released. */
	Case confidential(String state) {
		return confidential(state, "2025-05-12", "Until it is released", "");
	}

	/** The same, which a director may read too. */
	Case confidential(String state, String issued, String confidential, String until, String... more) {
		return imported(CONFIDENTIAL.formatted(SECRET, state, issued, confidential, until) + String.join("", more),
				Map.of("readers", List.of(Map.of("reader", "director"))));
	}

	/** Sends a file; returns what the page then shows. */
	String choose(String person, Case audit, byte[] file) {
		String page = importPage(person, audit);
		this.steps.visitor(person).upload(page, page + "?name=list.csv", BodyPublishers.ofByteArray(file));
		return this.steps.visitor(person).open(page).body();
	}

	/** Compares a file of the auditor with the list; returns what the page then shows. */
	String compare(String person, Case audit, String csv) {
		String page = wordPage(person, audit);
		this.steps.visitor(person).upload(page, page + "?name=auditor.csv", BodyPublishers.ofString(csv));
		return this.steps.visitor(person).open(page).body();
	}

	/** The second click. */
	String saveCompared(String person, Case audit, String csv) {
		String page = wordPage(person, audit);
		String answer = this.steps.visitor(person)
			.submit(page, page + "/save", Map.of("sha256", DigestUtils.sha256Hex(csv)))
			.body();
		this.steps.runJobs(audit);
		return answer;
	}

	private String wordPage(String person, Case audit) {
		return "/work/" + this.steps.take(person, audit, "Activity_RecordAuditorsWord").getId() + "/file";
	}

	/** The second click. */
	String start(String person, Case audit, byte[] file) {
		String page = importPage(person, audit);
		this.steps.visitor(person).submit(page, page + "/start", Map.of("sha256", DigestUtils.sha256Hex(file)));
		this.steps.runJobs(audit);
		return this.steps.visitor(person).open(page).body();
	}

	String importPage(String person, Case audit) {
		return "/import/" + this.steps.take(person, audit, IMPORT).getId();
	}

}
