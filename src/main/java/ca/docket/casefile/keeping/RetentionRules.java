package ca.docket.casefile.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How long closed cases are kept, by process and outcome, as the file says that
 * {@code docket.office.retention} names.
 */
@Component
class RetentionRules implements SmartInitializingSingleton {

	/** The rule for the outcomes that a process does not name. */
	static final String OTHERWISE = "otherwise";

	private final Resource file;

	private final RepositoryService repository;

	private final MessageSource words;

	private final Map<String, Map<String, Period>> periods = new TreeMap<>();

	private final List<String> faults = new ArrayList<>();

	RetentionRules(@Value("${docket.office.retention:classpath:retention.yaml}") Resource file,
			RepositoryService repository, MessageSource words) {
		this.file = file;
		this.repository = repository;
		this.words = words;
		read();
	}

	/** The periods of a process, by outcome; empty where the file does not name it. */
	Map<String, Period> of(String process) {
		return this.periods.getOrDefault(process, Map.of());
	}

	/** Only now the models are deployed. */
	@Override
	public void afterSingletonsInstantiated() {
		this.periods.forEach((process, outcomes) -> {
			if (this.repository.createProcessDefinitionQuery().processDefinitionKey(process).count() == 0) {
				this.faults.add("There is no process " + process + ".");
			}
			outcomes.keySet()
				.stream()
				.filter(outcome -> !outcome.equals(OTHERWISE)
						&& this.words.getMessage("outcome." + outcome, null, null, Locale.ENGLISH) == null)
				.forEach(outcome -> this.faults.add("No case ends as %s, which %s names.".formatted(outcome, process)));
		});
		if (!this.faults.isEmpty()) {
			throw new InvalidConfigurationPropertyValueException("docket.office.retention", this.file.getDescription(),
					"How long cases are kept is not clear. " + String.join(" ", this.faults));
		}
	}

	private void read() {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try (InputStream in = this.file.getInputStream()) {
			if (new Yaml(new SafeConstructor(strict)).load(in) instanceof Map<?, ?> processes) {
				processes.forEach((process, outcomes) -> read(String.valueOf(process), outcomes));
			}
			else {
				this.faults.add("The file names no process.");
			}
		}
		catch (IOException ex) {
			this.faults.add("The file cannot be read.");
		}
		catch (YAMLException ex) {
			this.faults.add("The file is not understood: %s."
				.formatted(ex.getMessage().lines().findFirst().orElse("").strip()));
		}
	}

	private void read(String process, Object outcomes) {
		Map<String, Period> ofProcess = this.periods.computeIfAbsent(process, key -> new TreeMap<>());
		if (outcomes instanceof Map<?, ?> named) {
			named.forEach(
					(outcome, period) -> read(process, String.valueOf(outcome), String.valueOf(period), ofProcess));
		}
		else {
			this.faults.add("The process %s names no outcome with a period.".formatted(process));
		}
	}

	private void read(String process, String outcome, String text, Map<String, Period> into) {
		try {
			Period period = Period.parse(text);
			if (period.isZero() || period.isNegative()) {
				this.faults.add("The period of %s, %s must be above zero: %s.".formatted(process, outcome, text));
			}
			into.put(outcome, period);
		}
		catch (DateTimeException ex) {
			this.faults.add("The period of %s, %s must be written as P7Y, P18M or P90D, not %s.".formatted(process,
					outcome, text));
		}
	}

}
