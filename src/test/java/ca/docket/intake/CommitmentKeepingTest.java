package ca.docket.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** What was promised is part of the evidence of a case, and goes with it. */
@DocketTest
class CommitmentKeepingTest {

	@LocalServerPort
	int port;

	@Autowired
	CommitmentSteps steps;

	@Autowired
	ApplicationEventPublisher events;

	@Test
	void theEvidenceOfACaseHasItsCommitments() throws IOException {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of("condition", "=cmd() is never run.")));
		Visitor coordinator = new Visitor(this.port);
		coordinator.signIn("coordinator", "docket");
		byte[] pack = coordinator.download("/cases/" + request.number() + "/evidence.zip").body();
		assertThat(file(pack, "commitments.csv")).contains("1,condition,privacy,'=cmd() is never run.,requester,",
				"review-privacy,coordinators", "open");
	}

	@Test
	void aCaseWhoseTimeIsOverTakesItsCommitmentsWithIt() {
		Case request = this.steps.approved(CommitmentSteps.condition(Map.of()));
		Case other = this.steps.approved(CommitmentSteps.condition(Map.of()));
		this.events.publishEvent(new CaseErased(request));
		assertThat(this.steps.of(request)).isEmpty();
		assertThat(this.steps.of(other)).hasSize(1);
	}

	private static String file(byte[] pack, String name) throws IOException {
		try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(pack))) {
			for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(files.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError("not in the pack: " + name);
	}

}
