package ca.docket.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class DoorsTest {

	@Autowired
	TestRestTemplate http;

	@Autowired
	Directory directory;

	@Autowired
	IdentityService identity;

	@BeforeEach
	void somebody() {
		this.directory.write(new Person("doors", "Dora", "Doors", "doors@example.org", Locale.ENGLISH),
				List.of("staff"));
		User user = this.identity.createUserQuery().userId("doors").singleResult();
		user.setPassword("open-sesame-1");
		this.identity.saveUser(user);
	}

	@Test
	void theRestApiIsClosedWithoutCredentials() {
		ResponseEntity<Map> answer = this.http.getForEntity("/engine-rest/task", Map.class);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(answer.getBody()).containsEntry("type", "Unauthorized");
	}

	@Test
	void theRestApiOpensWithBasicCredentialsAndKeepsNoSession() {
		ResponseEntity<String> answer = this.http.withBasicAuth("doors", "open-sesame-1")
			.getForEntity("/engine-rest/task", String.class);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
	}

}
