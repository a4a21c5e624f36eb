package ca.docket.electorlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.TestData;
import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.CutWorker;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a worker that was killed in the middle leaves, and who goes on. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenCutTest {

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	CutWorker work;

	@Autowired
	Cuts cuts;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aCutWhoseWorkerWasKilledBeginsAgainWithoutLeftovers() throws Exception {
		Case campaign = this.steps.approved();
		this.steps.handIn(campaign, ElectorlistSteps.extract(300));
		CutState cut = latest(campaign);
		Path left = leftOver(cut);
		this.steps.inOneTransaction(() -> {
			this.steps.complete("municipal", campaign, "Activity_HandInExtract", Map.of("expectedRows", 300));
			begun(cut, "1 hour");
		});
		this.work.workOff();
		assertThat(latest(campaign).state()).as("its worker lives").isEqualTo("running");
		assertThat(this.cuts.packages(cut.id())).isEmpty();
		begun(cut, "-1 minute");
		this.work.workOff();
		assertThat(latest(campaign).state()).isEqualTo("made");
		assertThat(left).doesNotExist();
		assertThat(this.cuts.packages(cut.id())).hasSize(3).allSatisfy(one -> assertThat(this.cuts.file(one)).exists());
		assertThat(TestData.FOLDER.resolve("electorlist/" + cut.id() + ".extract")).doesNotExist();
		assertThat(this.steps.open(campaign)).containsExactly("Activity_ReleasePackages");
	}

	/** As a version of the model could whose flow leads past the task. */
	@Test
	void packagesThatNobodyReleasedAreNotOffered() {
		Case campaign = this.steps.approved();
		this.steps.cut(campaign, ElectorlistSteps.extract(30));
		assertNotOffered(campaign);
		this.steps.complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "again", "releaseReasons", "The totals are off."));
		this.steps.cut(campaign, ElectorlistSteps.extract(30));
		assertNotOffered(campaign);
	}

	private void assertNotOffered(Case campaign) {
		assertThatThrownBy(() -> this.runtime.createProcessInstanceModification(campaign.processInstanceId())
			.startBeforeActivity("Activity_OfferEdition")
			.execute()).hasMessageContaining("nobody who may has decided so");
		assertThat(this.cuts.of(campaign.number())).noneMatch(CutState::released);
	}

	/** What was released is another extract. */
	@Test
	void aReleaseIsOfTheEditionThatWasThere() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		CutState released = latest(campaign);
		this.jdbc.sql("update electorlist_cut set released = false, began_at = now() where id = ?")
			.param(released.id())
			.update();
		assertNotOffered(campaign);
	}

	@Test
	void whatLiesOnDiskOfAnExtractIsEncrypted() throws Exception {
		Case campaign = this.steps.approved();
		this.steps.handIn(campaign, ElectorlistSteps.extract(300));
		Path kept = TestData.FOLDER.resolve("electorlist/" + latest(campaign).id() + ".extract");
		assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain("TREMBLAY", "elector_id");
	}

	@Test
	void noElectorStandsInTheLogOfAnExtractThatIsRefused(CapturedOutput log) {
		Case campaign = this.steps.approved();
		String[] halves = new String(ElectorlistSteps.extract(30), StandardCharsets.UTF_8).split("(?=0000000015,)");
		String refused = halves[0].replace(",owner,", ",guest,") + halves[1].replace(",owner,", ",voted,");
		this.steps.cut(campaign, refused.getBytes(StandardCharsets.UTF_8));
		assertThat(log).contains("was refused: whoVoted in line")
			.doesNotContain("TREMBLAY", "SMITH", "MAIN ST", "LAKESHORE");
	}

	@Test
	void anExtractThatWasChangedOnDiskIsRefused() throws Exception {
		Case campaign = this.steps.approved();
		this.steps.handIn(campaign, ElectorlistSteps.extract(300));
		Path kept = TestData.FOLDER.resolve("electorlist/" + latest(campaign).id() + ".extract");
		byte[] bytes = Files.readAllBytes(kept);
		// one letter of one name
		bytes[600] ^= 1;
		Files.write(kept, bytes);
		this.steps.complete("municipal", campaign, "Activity_HandInExtract", Map.of("expectedRows", 300));
		this.work.workOff();
		assertThat(latest(campaign).state()).isEqualTo("refused");
		assertThat(this.steps.open(campaign)).containsExactly("Activity_HandInExtract");
	}

	@Test
	void whatIsDestroyedIsOpenedFromNoBackup() throws Exception {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		CutState cut = latest(campaign);
		Made pack = this.cuts.packages(cut.id()).get(0);
		String keys = kept("select keys from electorlist_cut where id = ?", cut.id());
		String passphrase = kept("select passphrase from electorlist_package where id = ?", pack.id());
		assertThat(this.cuts.passphrase(pack)).hasSize(34);
		this.cuts.destroy(cut);
		this.jdbc.sql("update electorlist_cut set keys = ?, state = 'made' where id = ?")
			.params(keys, cut.id())
			.update();
		this.jdbc.sql("update electorlist_package set passphrase = ? where id = ?")
			.params(passphrase, pack.id())
			.update();
		assertThatThrownBy(() -> this.cuts.passphrase(pack)).as("the key beside the packages is gone")
			.hasRootCauseInstanceOf(NoSuchFileException.class);
		assertThatThrownBy(() -> this.cuts.holding(cut.id(), "0000000001"))
			.hasRootCauseInstanceOf(NoSuchFileException.class);
	}

	private String kept(String query, UUID id) {
		return this.jdbc.sql(query).param(id).query(String.class).single();
	}

	private CutState latest(Case campaign) {
		return this.cuts.latest(campaign.number()).orElseThrow();
	}

	/** As a worker leaves it that has begun. */
	private void begun(CutState cut, String until) {
		this.jdbc.sql("""
				update electorlist_cut set state = 'running', lease = ?, leased_until = now() + ?::interval,
				  began_at = now() where id = ?""").params(UUID.randomUUID(), until, cut.id()).update();
	}

	private static Path leftOver(CutState cut) throws IOException {
		Path folder = Files.createDirectories(TestData.FOLDER.resolve("electorlist/" + cut.id()));
		return Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "half of a package");
	}

}
