package ca.docket;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The one application context that the integration tests share: real engine, real
 * PostgreSQL, the default profile.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
		properties = { "docket.local.data=${test.data:target/test-data/1}", "docket.local.cases=false",
				"docket.families=classpath:families/,classpath:test-families/,file:${docket.local.data}/families/",
				"docket.notice.collect=1s", "docket.notice.poll=1s", "docket.mailbox.poll=1h",
				"docket.models.wait-for-release=waiting", "camunda.bpm.job-execution.enabled=false" })
@ExtendWith(OneChromium.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface DocketTest {

}
