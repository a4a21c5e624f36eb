package ca.docket.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.deployment.ShippedModels;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a process owner waits for the answer to a deployment of the largest family,
 * with all its files, once the Modeler has looked up the version of the engine, which
 * costs the hash of the password. Not among the tests that run by default:
 * {@code mvn test -Dtest=DeploymentBenchmark -DargLine=}.
 */
@DocketTest
class DeploymentBenchmark {

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	@Autowired
	Families families;

	@LocalServerPort
	int port;

	@Test
	void theLargestFamilyIsAnsweredInThreeSeconds() {
		Units units = new Units(this.families.current().families());
		Map<String, List<ModelFile>> byFamily = ShippedModels.files()
			.stream()
			.filter(file -> units.of(file.name()).isPresent())
			.collect(Collectors.groupingBy(file -> units.of(file.name()).orElseThrow()));
		var largest = byFamily.entrySet()
			.stream()
			.max(Comparator.comparingInt(family -> family.getValue().size()))
			.orElseThrow();
		ApiClient modeler = ApiClient.program(this.port, "processowner");
		long version = time(() -> modeler.get("/version"));
		List<Long> times = new ArrayList<>();
		for (int i = 0; i <= ROUNDS; i++) {
			times.add(time(() -> changed(largest.getValue()).by(modeler)));
		}
		System.out.printf(
				"BENCHMARK version %d ms; deployment of %s, %d files: the first %d ms, then median %d ms, longest %d ms%n",
				version, largest.getKey(), largest.getValue().size(), times.remove(0),
				times.stream().sorted().toList().get(ROUNDS / 2), times.stream().sorted().toList().get(ROUNDS - 1));
	}

	/** In milliseconds. */
	private static long time(Supplier<Answer> call) {
		long begun = System.nanoTime();
		Answer answer = call.get();
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return (System.nanoTime() - begun) / 1_000_000;
	}

	/** Each process has a new comment, so that none is a duplicate. */
	private static SentDeployment changed(List<ModelFile> files) {
		SentDeployment sent = new SentDeployment();
		files.forEach(file -> sent.alone(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)
				+ (file.is(Kind.PROCESS) ? "<!-- " + UUID.randomUUID() + " -->" : "")));
		return sent;
	}

}
