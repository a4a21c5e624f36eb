package ca.docket.casefile.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Period;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long cases are kept is said clearly, or Docket does not start. */
@DocketTest
class RetentionRulesTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	MessageSource words;

	@Test
	void aPeriodIsByProcessAndOutcome() {
		assertThat(with("intake: { approved: P18M, otherwise: P90D }").of("intake"))
			.containsEntry("approved", Period.ofMonths(18))
			.containsEntry("otherwise", Period.ofDays(90));
		assertThat(with("intake: { otherwise: P90D }").of("another")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			intaek: { otherwise: P7Y }                   | There is no process intaek.
			intake: { aproved: P7Y }                     | No case ends as aproved, which intake names.
			intake: { otherwise: P-7Y }                  | must be above zero: P-7Y
			intake: { otherwise: P0D }                   | must be above zero: P0D
			intake: { otherwise: 7 years }               | must be written as P7Y, P18M or P90D, not 7 years
			intake: P7Y                                  | The process intake names no outcome with a period.
			intake                                       | The file names no process.
			intake: [                                    | The file is not understood
			""")
	void aFileThatIsNotClearIsRefusedWithASentence(String file, String sentence) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(() -> with(file))
			.satisfies(refused -> assertThat(refused.getReason()).contains(sentence));
	}

	@Test
	void allFaultsAreToldAtOnce() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> with("intaek: { otherwise: P7Y }\nintake: { approved: soon, aproved: P1Y }"))
			.satisfies(refused -> assertThat(refused.getReason()).contains("intaek", "soon", "aproved"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> with(new ClassPathResource("no-such-file.yaml")))
			.satisfies(refused -> assertThat(refused.getReason()).contains("cannot be read"));
	}

	private RetentionRules with(String file) {
		return with(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
	}

	private RetentionRules with(Resource file) {
		RetentionRules rules = new RetentionRules(file, this.repository, this.words);
		rules.afterSingletonsInstantiated();
		return rules;
	}

}
