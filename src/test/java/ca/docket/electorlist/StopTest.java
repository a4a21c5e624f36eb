package ca.docket.electorlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.family.Families;
import ca.docket.security.AccountInHand;
import ca.docket.security.Secrets;
import ca.docket.security.StartRefused;
import ca.docket.token.Token;
import ca.docket.token.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What stops collection, and who lifts it. */
@DocketTest
class StopTest extends HamiltonsList {

	@Autowired
	Families families;

	@Autowired
	Download download;

	@Autowired
	OpenedLinks links;

	@Autowired
	Tokens tokens;

	@LocalServerPort
	int port;

	@Test
	void aStopHoldsAtOnceAndTwoPeopleLiftIt() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		String page = "/electorlist/deliveries/" + this.delivery.number();
		this.steps.visitor("municipal").submit(page, page + "/stop", Map.of());
		notThere(clerk, "/list/package.zip", "/list/list.csv");
		assertThat(clerk.open(this.link + "/list").body()).contains("Nothing can be collected")
			.doesNotContain("passphrase");
		this.steps.visitor("municipal").submit(page, page + "/lift", Map.of());
		this.steps.visitor("municipal").submit(page, page + "/lift", Map.of());
		notThere(clerk, "/list/package.zip");
		try (AccountInHand lately = new AccountInHand("municipal2", "municipal", this.jdbc)) {
			this.steps.visitor("municipal2").submit(page, page + "/lift", Map.of());
			notThere(clerk, "/list/package.zip");
		}
		this.steps.visitor("municipal2").submit(page, page + "/lift", Map.of());
		assertThat(clerk.download(this.link + "/list/package.zip").statusCode()).isEqualTo(200);
	}

	@Test
	void allAreStoppedByTheManagerAlone() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		String page = "/electorlist/" + this.campaign.number();
		assertThat(this.steps.visitor("municipal").submit(page, page + "/stop", Map.of()))
			.extracting(HttpResponse::statusCode)
			.isEqualTo(403);
		assertThat(this.steps.visitor("municipalmanager").open("/").body()).contains("href=\"/electorlist\"");
		assertThat(this.steps.visitor("municipalmanager").open("/electorlist").body()).contains(page);
		assertThat(this.steps.visitor("requester").open("/electorlist").body()).doesNotContain(page);
		this.steps.visitor("municipalmanager").submit(page, page + "/stop", Map.of());
		notThere(clerk, "/list/package.zip");
		assertThat(this.steps.outsider()
			.open(this.clerks.link(this.steps.delivery(this.campaign, "3514019")) + "/list")
			.body()).contains("Nothing can be collected");
		lift("municipal");
		lift("municipal2");
		notThere(clerk, "/list/package.zip");
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("A manager stopped it");
		lift("municipalmanager");
		assertThat(clerk.download(this.link + "/list/package.zip").statusCode()).isEqualTo(200);
	}

	private void lift(String person) {
		String page = "/electorlist/" + this.campaign.number();
		this.steps.visitor(person).submit(page, page + "/lift", Map.of());
	}

	/** Neither by a line of their own nor by one that lifted an earlier stop. */
	@Test
	void whoHasTheDatabaseAloneLiftsNoStop() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Stream.of("stop", "lift")
			.forEach(what -> this.steps.visitor("municipal").submit(page, page + "/" + what, Map.of()));
		this.steps.visitor("municipal2").submit(page, page + "/lift", Map.of());
		this.steps.visitor("municipal").submit(page, page + "/stop", Map.of());
		this.jdbc.sql("""
				insert into casefile_record (process_instance_id, at, person, what, answers)
				select process_instance_id, now(), person, what, answers from casefile_record
				where process_instance_id = ? and what like 'stop-lift%' order by id""")
			.param(this.delivery.processInstanceId())
			.update();
		notThere(clerk, "/list/package.zip");
		this.steps.visitor("municipal2").submit(page, page + "/lift", Map.of());
		notThere(clerk, "/list/package.zip");
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("A second person has to do so too");
	}

	@Test
	void aStopThatIsDeletedKeepsAllClosedUntilALaterOneIsLifted() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		String page = "/electorlist/deliveries/" + this.delivery.number();
		this.steps.visitor("municipal").submit(page, page + "/stop", Map.of());
		String gone = this.jdbc.sql("""
				delete from casefile_record r where process_instance_id = ? and what = 'stopped'
				returning to_jsonb(r)::text""").param(this.delivery.processInstanceId()).query(String.class).single();
		notThere(clerk, "/list/package.zip", "/list/list.csv");
		assertThat(clerk.open(this.link + "/list").body()).contains("Nothing can be collected");
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("deleted outside of Docket");
		Stream.of("stop", "lift")
			.forEach(what -> this.steps.visitor("municipal").submit(page, page + "/" + what, Map.of()));
		notThere(clerk, "/list/package.zip");
		this.steps.visitor("municipal2").submit(page, page + "/lift", Map.of());
		assertThat(clerk.download(this.link + "/list/package.zip").statusCode()).isEqualTo(200);
		// no chain stays broken for other tests
		this.steps.inOneTransaction(() -> {
			this.jdbc.sql("set local session_replication_role to replica").update();
			this.jdbc.sql("""
					insert into casefile_record overriding system value
					select * from jsonb_populate_record(null::casefile_record, ?::jsonb)""").param(gone).update();
		});
	}

	@Test
	void aDoubtOnThePhoneStopsTheRecipient() {
		this.steps.outsider().submit(this.link + "/list", this.link + "/list/call", Map.of());
		this.clerks.saveCall(this.campaign, this.delivery, "doubtful");
		assertThat(this.steps.outsider().open(this.link + "/list").body()).contains("Nothing can be collected");
	}

	@Test
	void aRunningDownloadIsCut() throws Exception {
		// more than all buffers between them hold
		Case large = this.steps.delivered(ElectorlistSteps.extract(80_000, List.of(HAMILTON)));
		Delivery list = this.steps.delivery(large, HAMILTON);
		String path = this.clerks.link(list);
		Visitor clerk = this.clerks.collected(large, list, path);
		try (InputStream running = HttpClient.newHttpClient()
			.send(list(path, clerk).build(), BodyHandlers.ofInputStream())
			.body()) {
			assertThat(running.readNBytes(1 << 16)).hasSize(1 << 16);
			String page = "/electorlist/deliveries/" + list.number();
			this.steps.visitor("municipal").submit(page, page + "/stop", Map.of());
			assertTimeoutPreemptively(Duration.ofSeconds(5),
					() -> assertThatThrownBy(running::readAllBytes).isInstanceOf(IOException.class));
		}
	}

	private HttpRequest.Builder list(String path, Visitor clerk) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s/list/list.csv".formatted(this.port, path)))
			.header("Cookie", OpenedLinks.COOKIE + "=" + clerk.cookie(OpenedLinks.COOKIE));
	}

	@Test
	void whateverRangeIsAskedForAWholeListComesAndNotManyAtATime() throws Exception {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		HttpRequest ranges = list(this.link, clerk).header("Range", "bytes=0-" + ",0-".repeat(1000)).build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(ranges, BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body().lines()).hasSize(11);
		Token token = this.tokens.about(Access.PURPOSE, this.delivery.number()).get(0);
		OpenedLink opened = this.links.of(token, clerk.cookie(OpenedLinks.COOKIE));
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch under = new CountDownLatch(Download.MOST);
		List<CompletableFuture<Void>> running = Stream.generate(() -> CompletableFuture.runAsync(() -> {
			try {
				this.download.plain(opened, "192.0.2.1", new MockHttpServletResponse() {
					@Override
					public void setContentType(String type) {
						under.countDown();
						await(end);
					}
				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, task -> new Thread(task).start())).limit(Download.MOST).toList();
		await(under);
		assertThat(clerk.download(this.link + "/list/list.csv").statusCode()).isEqualTo(429);
		end.countDown();
		running.forEach(CompletableFuture::join);
		assertThat(clerk.download(this.link + "/list/list.csv").statusCode()).isEqualTo(200);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void withoutAKeyForItsSecretsNothingStarts() {
		assertThatThrownBy(() -> new KeyAtStart(this.families, new Secrets(""))).isInstanceOf(StartRefused.class)
			.hasMessageContaining("DOCKET_SECRET_KEY");
		assertThatCode(() -> new KeyAtStart(this.families, new Secrets(Secrets.newKey()))).doesNotThrowAnyException();
	}

	private void notThere(Visitor visitor, String... paths) {
		assertThat(paths)
			.allSatisfy(path -> assertThat(visitor.open(this.link + path).statusCode()).as(path).isBetween(400, 404));
	}

}
