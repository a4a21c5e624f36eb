package ca.docket.casefile.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Notes;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.keeping.KeptCases;
import ca.docket.notice.Outbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evidence of a case is whole, the same every time, and shows that it was not
 * changed.
 */
@DocketTest
class EvidencePackTest {

	@Autowired
	KeptCases people;

	@Autowired
	EvidencePack pack;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Notes notes;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Case file;

	@BeforeEach
	void aCaseWithAllKindsOfEvidence() {
		this.file = this.people.closed("=cmd() and a «title»", java.time.Instant.now());
		document("plan.pdf", Viewer.CASE, 1, "first");
		document("plan.pdf", Viewer.CASE, 2, "second");
		document("need.pdf", Viewer.GROUP + "accommodation", 1, "nobody else's");
		this.notes.add(this.file.processInstanceId(), "coordinator", Viewer.OFFICE, "=1+1");
		this.notes.add(this.file.processInstanceId(), "accommodation", Viewer.GROUP + "accommodation", "A secret need");
		this.auditTrail.add(this.file.processInstanceId(), new AuditEntry(java.time.Instant.now(), "accommodation",
				null, "arranged", null, Viewer.GROUP + "accommodation", Map.of("need", "A secret need")));
		Awaitility.await().until(this::lettersAreSent);
	}

	@Test
	void everythingIsInIt() throws Exception {
		Map<String, byte[]> files = read(take("director", Locale.ENGLISH));
		assertThat(files.keySet()).contains("timeline.pdf", "timeline.csv", "decisions.csv", "letters.csv",
				"documents.csv", "notes.csv", "chain.csv", "chain-check.txt", "forms/001-submitted.json",
				"forms/001-submitted.html", "forms/002-triaged.html", "documents/case/v1/plan.pdf",
				"documents/case/v2/plan.pdf", "manifest.csv");
		assertThat(files.keySet()).anyMatch(name -> name.matches("models/intake-v\\d+/intake\\.bpmn"))
			.anyMatch(name -> name.matches("models/intake-v\\d+/intake-risk-tier\\.dmn"))
			.anyMatch(name -> name.matches("models/intake-v\\d+/intake-triage\\.form"))
			.anyMatch(name -> name.matches("letters/\\d+-intake-declined\\.html"));
		assertThat(text(files, "decisions.csv")).contains("intake-risk-tier", "No AI and no highly sensitive");
		assertThat(text(files, "forms/002-triaged.html")).contains("Nobody needs it.");
		assertThat(text(files, "chain-check.txt")).contains("all are as they were written");
		assertThat(new String(files.get("documents/case/v1/plan.pdf"), StandardCharsets.UTF_8)).isEqualTo("first");
	}

	@Test
	void theManifestNamesEveryFileWithItsHash() throws Exception {
		Map<String, byte[]> files = read(take("director", Locale.ENGLISH));
		String manifest = text(files, "manifest.csv");
		for (Map.Entry<String, byte[]> each : files.entrySet()) {
			if (!each.getKey().equals("manifest.csv")) {
				String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(each.getValue()));
				assertThat(manifest).contains(each.getKey() + "," + each.getValue().length + "," + hash);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr" })
	void twoOfTheSameStateAreTheSameBytes(String language) throws Exception {
		byte[] first = take("director", Locale.forLanguageTag(language));
		this.pack.taken(this.file, "director");
		assertThat(take("director", Locale.forLanguageTag(language))).isEqualTo(first);
		this.notes.add(this.file.processInstanceId(), "director", Viewer.OFFICE, "Something new");
		assertThat(take("director", Locale.forLanguageTag(language))).isNotEqualTo(first);
	}

	@Test
	void whatIsForAGroupAloneIsLeftOutAndCounted() throws Exception {
		byte[] zip = take("director", Locale.ENGLISH);
		Map<String, byte[]> files = read(zip);
		files.forEach((name, bytes) -> assertThat(name + new String(bytes, StandardCharsets.UTF_8))
			.doesNotContain("A secret need", "nobody else's", "need.pdf"));
		assertThat(text(files, "manifest.csv")).contains("(for others only): documents,1", "(for others only): notes,1",
				"(for others only): acts,1");
	}

	@Test
	void nothingInATableIsAFormula() throws Exception {
		assertThat(text(read(take("director", Locale.ENGLISH)), "notes.csv")).contains(",'=1+1");
	}

	@Test
	void aKeeperTakesItAndThatIsOnRecord() throws Exception {
		HttpResponse<byte[]> answer = signedIn("director").download("/cases/" + this.file.number() + "/evidence.zip");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"" + this.file.number() + ".zip\"");
		assertThat(read(answer.body())).containsKey("manifest.csv");
		assertThat(this.jdbc.sql("select person from casefile_pack where process_instance_id = ?")
			.param(this.file.processInstanceId())
			.query(String.class)
			.list()).containsExactly("director");
	}

	@ParameterizedTest
	@ValueSource(strings = { "requester", "requester2", "privacy", "hr" })
	void toEverybodyElseThereIsNothing(String person) {
		Visitor other = signedIn(person);
		assertThat(other.open("/cases/" + this.file.number() + "/evidence.zip").statusCode()).isEqualTo(404);
		assertThat(other.open("/cases/AIR-1999-0001/evidence.zip").statusCode()).isEqualTo(404);
	}

	private boolean lettersAreSent() {
		return this.outbox.ofCase(this.file.number()).stream().noneMatch(email -> email.state().equals("waiting"));
	}

	private byte[] take(String person, Locale language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.pack.write(new Viewer(this.file, person, Set.of("staff", "directors"), true), language, out);
		return out.toByteArray();
	}

	private void document(String name, String audience, int version, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				with document as (
				  insert into casefile_document
				    (id, case_number, name, key, audience, version, size, sha256, media_type, author, at)
				  values (?, ?, ?, ?, ?, ?, ?, encode(sha256(?), 'hex'), 'application/pdf', 'somebody', now())
				  returning id)
				insert into casefile_document_chunk (document, part, bytes) select id, 0, ? from document""")
			.params(id, this.file.number(), name, name, audience, version, bytes.length, bytes, bytes)
			.update();
	}

	private static Map<String, byte[]> read(byte[] zip) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

	private static String text(Map<String, byte[]> files, String name) {
		return new String(files.get(name), StandardCharsets.UTF_8);
	}

	private Visitor signedIn(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
