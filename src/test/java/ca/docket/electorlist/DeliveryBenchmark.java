package ca.docket.electorlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.Statements;
import ca.docket.electorlist.OpenedLink.Step;
import ca.docket.electorlist.cut.CutReport;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.electorlist.cut.InventedElectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Delivers lists to all 414 municipalities that hold an election, up to confirmed, with
 * invented electors in proportion to their population.
 */
@DocketTest
class DeliveryBenchmark {

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ImportSteps imports;

	@Autowired
	Deliveries deliveries;

	@Autowired
	Cuts cuts;

	@Autowired
	ListHandover handover;

	@Autowired
	DataSource database;

	@Test
	void eachOfAllMunicipalitiesConfirmsItsList() throws Exception {
		List<String[]> municipalities = municipalities();
		Case campaign = this.imports.planned("example-1");
		byte[] file = ImportSteps.file(municipalities.stream().map(line -> line[0]).toList());
		this.imports.choose(campaign, file);
		this.imports.start(campaign, file);
		this.steps.complete("municipal", campaign, "Activity_ImportRecipients", Map.of());
		this.steps.runJobs(campaign);
		this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		List<String> electors = municipalities.stream().flatMap(DeliveryBenchmark::electors).toList();
		this.steps.release(campaign, extract(electors));
		List<Delivery> all = this.deliveries.of(campaign.number());
		List<Integer> statements = new ArrayList<>();
		List<Long> millis = new ArrayList<>();
		for (Delivery delivery : all) {
			long began = System.nanoTime();
			statements.add(Statements.of(this.database, () -> confirm(delivery)).size());
			millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
		}
		System.out.printf("%d lists, %d electors; a delivery up to confirmed, median: %d statements, %d ms%n",
				all.size(), electors.size(), median(statements), median(millis));
		assertThat(this.deliveries.of(campaign.number())).hasSize(414)
			.allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo("confirmed"));
		CutReport report = this.cuts.report(this.cuts.latest(campaign.number()).orElseThrow().id()).orElseThrow();
		assertThat(report.rows()).isEqualTo(electors.size());
		assertThat(report.addsUp()).isTrue();
	}

	/** As the page does it, without a browser. */
	private void confirm(Delivery ready) {
		this.steps.fire(ready.processInstanceId(), "Event_DeliveryDay");
		Delivery delivery = this.deliveries.find(ready.number()).orElseThrow();
		Made pack = this.cuts.findPackage(delivery.pack()).orElseThrow();
		Visit visit = new Visit("none", delivery.number(), delivery.number(), "none", null, null, null, null);
		OpenedLink link = new OpenedLink(null, null, delivery, LinkHolder.of(delivery), Optional.of(visit),
				Step.collect);
		this.handover.accept(link, "127.0.0.1");
		this.handover.download(link, pack, "csv", "127.0.0.1");
		assertThat(this.handover.count(link, pack.rows())).isEqualTo(ListHandover.Counted.right);
	}

	private static byte[] extract(List<String> electors) throws IOException {
		ByteArrayOutputStream extract = new ByteArrayOutputStream();
		InventedElectors.write(extract, electors.size(), electors);
		return extract.toByteArray();
	}

	/** One for so many people, and two at least. */
	private static Stream<String> electors(String[] municipality) {
		return Collections.nCopies(2 + Integer.parseInt(municipality[1]) / 2000, municipality[0]).stream();
	}

	/** The codes and populations of those that hold an election. */
	private static List<String[]> municipalities() throws IOException {
		try (InputStream list = DeliveryBenchmark.class.getResourceAsStream("/electorlist/population.csv")) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(line -> line.split(","))
				.toList();
		}
	}

	private static <T extends Comparable<T>> T median(List<T> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

}
