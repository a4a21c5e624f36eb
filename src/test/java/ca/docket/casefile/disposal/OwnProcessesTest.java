package ca.docket.casefile.disposal;

import java.util.List;

import ca.docket.DocketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A model deletes nothing of another family. */
@DocketTest
class OwnProcessesTest {

	@Autowired
	OwnProcesses processes;

	@Test
	void onlyTheProcessesOfTheSameFamilyAreDeleted() {
		List<String> own = List.of("hiring-application", "hiring");
		assertThat(this.processes.require("hiring-disposal", own)).isEqualTo(own);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.processes.require("hiring-disposal", List.of("hiring", "intake")))
			.withMessageContaining("intake");
	}

}
