package ca.docket.electorlist;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.Jar;
import ca.docket.JarTasks;
import ca.docket.MailSink;
import ca.docket.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The application is killed while one clerk downloads, another confirms a count and the
 * next edition is cut.
 */
@Tag("faults")
class DeliveryKilledIT {

	/** Of each recipient: more than a network holds by itself, and a second's cutting. */
	private static final int ROWS = 100_000;

	private static final String DOWNLOADS = "3525005";

	private static final String CONFIRMS = "3514019";

	private static final Duration SOON = Duration.ofMinutes(3);

	private static final Pattern CODE = Pattern.compile("(\\d{4} \\d{4})");

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

	private final int port = Jar.freePort();

	@TempDir
	Path data;

	private Jar jar;

	private Visitor municipal;

	@Test
	void nothingIsHalfOrTwiceOfWhatWasUnderWay() throws Exception {
		start();
		try {
			String campaign = handedIn(planned());
			release(campaign);
			MailSink emails = new MailSink(this.data.resolve("mail"));
			String downloading = emails.link("clerk-" + DOWNLOADS + "@");
			String confirming = emails.link("clerk-" + CONFIRMS + "@");
			Visitor downloads = identified(campaign, DOWNLOADS, downloading);
			Visitor confirms = identified(campaign, CONFIRMS, confirming);
			confirms.download(confirming + "/list/package.zip");
			killed(campaign, downloads, downloading, () -> count(confirms, confirming));
			start();
			assertThat(ledger("count-told")).isEmpty();
			assertThat(of("state", CONFIRMS)).isEqualTo("collected");
			count(confirms, confirming);
			assertThat(of("state", CONFIRMS)).isEqualTo("confirmed");
			assertThat(ledger("count-told")).hasSize(1);
			assertThat(ledger("list-downloaded")).as("each is on record before its first byte").hasSize(2);
			byte[] list = downloads.download(downloading + "/list/list.csv").body();
			assertThat(new String(list, StandardCharsets.UTF_8).lines()).hasSize(ROWS + 1);
			assertThatTheEditionIsCutAgain(campaign);
			for (String once : List.of("list-offered", "link-sent")) {
				assertThat(ledger(once)).as(once).hasSize(ElectorlistSteps.CODES.size()).doesNotHaveDuplicates();
			}
		}
		finally {
			this.jar.stop();
		}
	}

	/** In the middle of all three. */
	private void killed(String campaign, Visitor clerk, String link, Runnable confirmation) throws Exception {
		InputStream download = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.jar.address(link + "/list/list.csv"))
				.header("Cookie", OpenedLinks.COOKIE + "=" + clerk.cookie(OpenedLinks.COOKIE))
				.build(), BodyHandlers.ofInputStream())
			.body();
		assertThat(download.readNBytes(1000)).hasSize(1000);
		String page = "/electorlist/" + campaign;
		this.municipal.submit(page, page + "/correction", Map.of());
		try (Connection keeping = Jar.database(this.data).getConnection()) {
			keeping.setAutoCommit(false);
			keeping.createStatement()
				.execute(
						"""
								select 1 from act_ru_execution e join electorlist_delivery d on d.process_instance_id = e.proc_inst_id_
								where d.recipient = '3514019' for update of e""");
			handedIn(campaign);
			CompletableFuture<Void> confirming = CompletableFuture.runAsync(confirmation);
			until("select count(*) from pg_stat_activity where wait_event_type = 'Lock'", 1);
			until("select count(*) from electorlist_cut where state = 'running'", 1);
			this.jar.kill();
			assertThatThrownBy(confirming::join).hasRootCauseInstanceOf(IOException.class);
		}
		until("select count(*) from electorlist_cut where state = 'running'", 1);
		assertThatThrownBy(download::readAllBytes).isInstanceOf(IOException.class);
	}

	private void assertThatTheEditionIsCutAgain(String campaign) throws IOException {
		tasks().claimed("municipal2", campaign, "Activity_ReleasePackages");
		assertThat(database().sql("""
				select p.rows from electorlist_package p join electorlist_cut c on c.id = p.cut where c.edition = 2""")
			.query(Integer.class)
			.list()).hasSize(ElectorlistSteps.CODES.size()).containsOnly(ROWS);
		assertThat(files("(.*)\\.extract")).isEmpty();
		assertThat(files("(.*)\\.(?:part|zip)")).as("nothing of the cut that was broken off")
			.containsExactlyInAnyOrderElementsOf(
					database().sql("select id::text from electorlist_package").query(String.class).list());
	}

	private List<String> files(String pattern) throws IOException {
		try (Stream<Path> files = Files.walk(this.data.resolve("electorlist"))) {
			return files.map(file -> Pattern.compile(pattern).matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.map(named -> named.group(1))
				.toList();
		}
	}

	private void start() {
		this.jar = Jar.started(this.data, "--server.port=" + this.port, "--docket.local.cases=false",
				"--docket.electorlist.lease=3s");
		this.municipal = new Visitor(this.port);
		this.municipal.signIn("municipal", "docket");
	}

	/** A campaign that waits for its extract. */
	private String planned() throws IOException {
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("recipients", ElectorlistSteps.CODES.stream().map(code -> {
			Map<String, Object> recipient = ElectorlistSteps.recipient(code);
			recipient.put("deliveryDate", "2026-01-05");
			return recipient;
		}).toList());
		String campaign = tasks().start("municipal", "electorlist", plan);
		tasks().complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		return campaign;
	}

	private String handedIn(String campaign) throws IOException {
		String page = "/electorlist/" + campaign;
		byte[] extract = ElectorlistSteps.extract(ROWS * ElectorlistSteps.CODES.size());
		assertThat(this.municipal.upload(page, page + "/extract", BodyPublishers.ofByteArray(extract)).statusCode())
			.isEqualTo(201);
		tasks().complete("municipal", campaign, "Activity_HandInExtract", Map.of("expectedRows", ROWS));
		return campaign;
	}

	private void release(String campaign) throws IOException {
		tasks().complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "As the register says."));
		until("select count(*) from electorlist_delivery where state = 'notified'", ElectorlistSteps.CODES.size());
	}

	/** Called, known, and with the terms accepted. */
	private Visitor identified(String campaign, String code, String link) throws IOException {
		Visitor clerk = new Visitor(this.port);
		clerk.submit(link + "/list", link + "/list/call", Map.of());
		String page = "/work/" + tasks().claimed("municipal", campaign, "Activity_CallRecipients");
		String number = of("number", code);
		String row = this.municipal.open(page + "?show=all&row=" + number).body();
		this.municipal.submit(page, page,
				Map.of("row", number, "version", found(VERSION, row), "show", "all", "answer-call", "read-out"));
		clerk.submit(link + "/list", link + "/list/code", Map.of("code", found(CODE, row)));
		clerk.submit(link + "/list", link + "/list/terms", Map.of("terms", ListHandover.TERMS));
		return clerk;
	}

	private static void count(Visitor clerk, String link) {
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", String.valueOf(ROWS)));
	}

	private static String found(Pattern pattern, String in) {
		Matcher found = pattern.matcher(in);
		assertThat(found.find()).as("%s in %s", pattern, in).isTrue();
		return found.group(1);
	}

	private String of(String column, String code) {
		return database().sql("select %s from electorlist_delivery where recipient = ?".formatted(column))
			.param(code)
			.query(String.class)
			.single();
	}

	/** The recipients of whom the ledger has a line. */
	private List<String> ledger(String what) {
		return database().sql("""
				select d.recipient from electorlist_delivery d
				join casefile_record r on r.process_instance_id = d.process_instance_id where r.what = ?""")
			.param(what)
			.query(String.class)
			.list();
	}

	private void until(String query, int count) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(SOON)
			.until(() -> database().sql(query).query(Integer.class).single(), found -> found >= count);
	}

	private JarTasks tasks() {
		return new JarTasks(this.jar);
	}

	private JdbcClient database() {
		return JdbcClient.create(Jar.database(this.data));
	}

}
