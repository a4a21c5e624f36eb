package ca.docket.engine.deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a timer may start, repeat and end something. */
class TimerRulesTest {

	@Test
	void aTimerStartsACaseWhereTheOperatorsFileSaysSo() {
		String timer = "<bpmn:startEvent id='T'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>";
		assertThat(ModelRulesTest.keys("own.bpmn", TestModels.process("own", timer))).isEmpty();
		assertThat(ModelRulesTest.keys("own.bpmn", TestModels.process("own", timer.replace("id='T'", "id='U'"))))
			.containsExactly("model.start");
		assertThat(ModelRulesTest.keys("other.bpmn", TestModels.process("other", timer)))
			.containsExactly("model.start");
	}

	@ParameterizedTest
	@CsvSource({ "timeDuration, PT1H", "timeDate, 2027-03-01T14:00:00Z", "timeCycle, R/PT1H" })
	void aTimerStartsNoCase(String kind, String time) {
		assertThat(ModelRulesTest.task(
				"<bpmn:startEvent id='T'><bpmn:timerEventDefinition><bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition></bpmn:startEvent>"
					.formatted(kind, time)))
			.containsExactly("model.start");
		assertThat(ModelRulesTest.task(
				"<bpmn:startEvent id='T'><bpmn:conditionalEventDefinition><bpmn:condition>${a}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>"))
			.containsExactly("model.start");
	}

	@ParameterizedTest
	@ValueSource(strings = { "R/PT10S", "R/PT59S", "R3/PT0M", "0/5 * * * * ?", "${x}", "R/P0D", "PT1H",
			"R/PT99999999999999999999H" })
	void noTimerRepeatsEverySecond(String cycle) {
		assertThat(ModelRulesTest.task(
				"<bpmn:intermediateCatchEvent id='T'><bpmn:timerEventDefinition><bpmn:timeCycle>%s</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
					.formatted(cycle)))
			.contains("model.cycle");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-01T09:00:00", "2027-03-01T09:00", "2027-03-01", "2027-03-01 09:00", "tomorrow",
			"Past noon", "P1D/R5", "P", "PT" })
	void noTimerLeavesTheTimeZoneOpen(String time) {
		assertThat(ModelRulesTest.task(timer("timeDate", time))).containsExactly("model.time");
		assertThat(ModelRulesTest.task(timer("timeDuration", time))).containsExactly("model.time");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-01T09:00:00-05:00", "2027-03-01T14:00:00Z", "P3D", "PT5M", "${x}",
			"${deadlines.expiry('x','A')}" })
	void aTimerMayEndAtATimeWithAZoneAfterAPeriodOrAtWhatIsComputed(String time) {
		assertThat(ModelRulesTest.task(timer("timeDate", time.replace("'", "&apos;")))).isEmpty();
	}

	private static String timer(String kind, String time) {
		return "<bpmn:intermediateCatchEvent id='T'><bpmn:timerEventDefinition><bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
			.formatted(kind, time);
	}

}
