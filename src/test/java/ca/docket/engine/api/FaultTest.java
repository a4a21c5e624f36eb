package ca.docket.engine.api;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FaultTest {

	static Stream<Arguments> faults() {
		return Stream.of(Arguments.of(503, new CannotCreateTransactionException("no connection")),
				Arguments.of(503, new ProcessEngineException(new SQLException("gone", "08006"))),
				Arguments.of(503, new ProcessEngineException(new SQLException("shutting down", "57P01"))),
				Arguments.of(503,
						new TransactionSystemException("rollback failed", new SQLException("Connection is closed"))),
				Arguments.of(503, hidden(new ProcessEngineException("a lost connection"))),
				Arguments.of(503, new ProcessEngineException(new SQLException("statement timeout", "57014"))),
				Arguments.of(503, new ProcessEngineException(new SQLException("no space left", "53100"))),
				Arguments.of(409, new ProcessEngineException(new SQLException("deadlock", "40P01"))),
				Arguments.of(409, new OptimisticLockingException("changed")));
	}

	/** A rollback that failed takes the place of what went wrong before it. */
	private static TransactionSystemException hidden(RuntimeException first) {
		TransactionSystemException rollback = new TransactionSystemException("rollback failed");
		rollback.initApplicationException(first);
		return rollback;
	}

	@ParameterizedTest
	@MethodSource("faults")
	void onAPageItIsAnsweredByAPage(int status, RuntimeException fault) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
		request.addPreferredLocale(Locale.CANADA_FRENCH);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new FaultPages(texts()).doFilter(request, response, (in, out) -> {
			throw new ServletException(fault);
		});
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentAsString()).contains("<html lang=\"fr\">").containsPattern("<h1>[^<]+\\.</h1>");
	}

	@ParameterizedTest
	@MethodSource("faults")
	void aFaultBeforeTheApiIsAnsweredInJsonWithASentence(int status, RuntimeException fault) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new FaultAnswers(texts()).doFilter(new MockHttpServletRequest("GET", "/engine-rest/task"), response,
				(in, out) -> {
					throw new ServletException(fault);
				});
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentAsString()).matches("\\{\"type\":\"\\w+\",\"message\":\"[^\"]+\\.\"}");
	}

	@Test
	void itIsToldInTheLanguageOfTheBrowser() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
		request.addPreferredLocale(Locale.CANADA_FRENCH);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new FaultAnswers(texts()).doFilter(request, response, (in, out) -> {
			throw new CannotCreateTransactionException("no connection");
		});
		assertThat(response.getContentAsString()).contains("La base de données est inaccessible");
	}

	private static MessageSource texts() {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("messages/checks");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return texts;
	}

	@Test
	void anUnknownFaultIsNotHidden() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new FaultAnswers(texts()).doFilter(new MockHttpServletRequest("GET", "/engine-rest/task"),
					new MockHttpServletResponse(), (in, out) -> {
						throw new IllegalStateException("a mistake");
					}));
	}

}
