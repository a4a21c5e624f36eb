package ca.docket.electorlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.electorlist.cut.Cuts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A package that is not the one that was cut for its recipient leaves nobody unaware. */
@DocketTest
class AlteredPackageTest extends HamiltonsList {

	@Autowired
	Cuts cuts;

	@Autowired
	Cases cases;

	@Autowired
	AuditTrail record;

	private Visitor clerk;

	@BeforeEach
	void itIsCollected() {
		this.clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
	}

	/** With an accomplice who collects a list of their own. */
	@Test
	void whoHasTheDatabaseAloneGivesNobodyTheListOfAnother() {
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		this.jdbc.sql("update electorlist_delivery set package = ? where number = ?")
			.params(other.pack(), this.delivery.number())
			.update();
		notThere();
		isABreach("seal");
	}

	@Test
	void whoHasTheDatabaseAloneMakesNoPackageThatOfAnother() {
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		this.jdbc.sql("update electorlist_package set recipient = 'nobody' where id = ?")
			.param(this.delivery.pack())
			.update();
		this.jdbc.sql("update electorlist_package set recipient = ? where id = ?")
			.params(HAMILTON, other.pack())
			.update();
		this.jdbc.sql("update electorlist_delivery set package = ? where number = ?")
			.params(other.pack(), this.delivery.number())
			.update();
		assertThat(this.clerk.open(this.link + "/list").statusCode()).as("the way to what is said then").isEqualTo(302);
		isABreach("seal");
	}

	@Test
	void aPackageThatWasChangedOnDiskIsABreachAtOnceAndIsOfferedAgainOnceItIsMended() throws IOException {
		Path file = this.cuts.file(this.cuts.findPackage(this.delivery.pack()).orElseThrow());
		byte[] sealed = Files.readAllBytes(file);
		byte[] flipped = sealed.clone();
		flipped[flipped.length / 2] ^= 1;
		Files.write(file, flipped);
		notThere();
		isABreach("file");
		Files.write(file, sealed);
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Stream.of("municipal", "municipalmanager")
			.forEach(person -> this.steps.visitor(person).submit(page, page + "/lift", Map.of()));
		this.steps.visitor("municipal").submit(page, page + "/again", Map.of());
		String again = this.clerks.link(this.steps.delivery(this.campaign, HAMILTON));
		assertThat(this.clerks.collected(this.campaign, this.delivery, again)
			.download(again + "/list/package.zip")
			.statusCode()).isEqualTo(200);
	}

	private void isABreach(String found) {
		assertThat(this.clerk.open(this.link + "/list").body()).contains("Nothing can be collected")
			.doesNotContain("passphrase");
		assertThat(this.record.of(this.delivery.processInstanceId(), "package-altered")).singleElement()
			.satisfies(entry -> assertThat(entry.answer("found")).isEqualTo(found));
		this.steps.runJobs(this.campaign);
		Case breach = this.cases.find(this.campaign.number() + "-04").orElseThrow();
		assertThat(this.steps.open(breach)).containsExactly("Activity_ContainBreach");
		assertThat(this.steps.visitor("municipalmanager").open("/cases/" + breach.number()).body())
			.contains("Found altered");
		assertThat(this.steps.visitor("municipal").open("/electorlist/deliveries/" + this.delivery.number()).body())
			.contains("Collection was stopped by Docket");
	}

	private void notThere() {
		assertThat(Stream.of("package.zip", "list.csv")).allSatisfy(
				file -> assertThat(this.clerk.open(this.link + "/list/" + file).statusCode()).as(file).isEqualTo(404));
	}

}
