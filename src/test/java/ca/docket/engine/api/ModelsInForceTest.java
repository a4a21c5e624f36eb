package ca.docket.engine.api;

import java.util.List;
import java.util.function.BiFunction;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What new cases begin with is replaced, not deleted; what nobody used can go. */
@DocketTest
class ModelsInForceTest {

	@Autowired
	ProcessEngine engine;

	@LocalServerPort
	int port;

	private DeletableModels models;

	static List<BiFunction<Integer, String, ApiClient>> apis() {
		return List.of(ApiClient::program, ApiClient::browser);
	}

	@BeforeEach
	void noModelsYet() {
		this.models = new DeletableModels(this.engine);
	}

	@AfterEach
	void removeWhatIsLeft() {
		this.models.close();
	}

	@ParameterizedTest
	@MethodSource("apis")
	void aDeploymentThatNobodyEverUsedCanBeDeleted(BiFunction<Integer, String, ApiClient> api) {
		String deployment = this.models.process("deletable", "Count");
		assertThat(api.apply(this.port, "admin").call("DELETE", "/deployment/" + deployment, null).body()).isEmpty();
		assertThat(this.models.definitions()).isZero();
		this.models.forget(deployment);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anUnusedVersionCanBeDeletedOnceAnotherIsInForce(boolean alone) {
		String first = this.models.process("deletable", "Count");
		String old = this.models.latest();
		String second = this.models.process("deletable", "Count again");
		assertThat(operator("DELETE", "/deployment/" + second).body())
			.contains("This cannot be deleted: deletable is in force.");
		assertThat(operator("DELETE", "/process-definition/" + this.models.latest()).body())
			.contains("that is in force");
		assertThat(operator("DELETE", "/process-definition/key/deletable/delete").status()).isNotEqualTo(204);
		assertThat(this.models.definitions()).isEqualTo(2);
		String path = alone ? "/process-definition/" + old : "/deployment/" + first;
		assertThat(operator("DELETE", path).body()).isEmpty();
		assertThat(this.models.definitions()).isEqualTo(1);
		if (!alone) {
			this.models.forget(first);
		}
	}

	@Test
	void theModelsOfTheOfficeCannotBeDeletedWithoutCasesEither() {
		String deployment = this.models.latest("commitment").getDeploymentId();
		assertThat(operator("DELETE", "/deployment/" + deployment + "?cascade=true").status()).isEqualTo(409);
		assertThat(operator("DELETE", "/process-definition/" + this.models.latest("commitment").getId()).status())
			.isEqualTo(409);
		assertThat(this.models.latest("commitment").getDeploymentId()).isEqualTo(deployment);
	}

	private Answer operator(String method, String path) {
		return ApiClient.program(this.port, "admin").call(method, path, null);
	}

}
