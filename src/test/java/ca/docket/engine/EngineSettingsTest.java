package ca.docket.engine;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** What the settings promise has arrived in the engine. */
@DocketTest
class EngineSettingsTest {

	@Autowired
	ProcessEngine engine;

	@Autowired
	CamundaBpmProperties settings;

	@Autowired
	Environment environment;

	@Test
	void failedJobsAreTriedFiveTimesFiveMinutesApart() {
		assertThat(configuration().getFailedJobRetryTimeCycle()).isEqualTo("R5/PT5M");
	}

	@Test
	void neitherCasesOfItsOwnNorScriptsNorFilesAtStartAreTheEngines() {
		assertThat(configuration().isCmmnEnabled()).isFalse();
		assertThat(configuration().isEnableFetchScriptEngineFromProcessApplication()).isFalse();
		assertThat(this.settings.isAutoDeploymentEnabled()).isFalse();
	}

	@Test
	void everyModelSaysHowLongItsHistoryIsKeptAndTheEngineRemovesNone() {
		assertThat(configuration().isEnforceHistoryTimeToLive()).isTrue();
		assertThat(configuration().isHistoryCleanupEnabled()).isFalse();
	}

	@Test
	void whatAKilledNodeHadBegunAnotherTakesOverWithinAMinute() {
		long worst = this.settings.getJobExecution().getLockTimeInMillis()
				+ this.settings.getJobExecution().getMaxWait();
		assertThat(worst).isLessThan(60_000);
	}

	/** A slow line holds a thread, and must leave the places to others. */
	@Test
	void manyMoreRequestsAreTakenInThanMayUseTheDatabase() {
		assertThat(this.environment.getRequiredProperty("server.tomcat.threads.max", Integer.class))
			.isGreaterThan(10 * this.environment.getRequiredProperty("docket.places", Integer.class));
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

}
