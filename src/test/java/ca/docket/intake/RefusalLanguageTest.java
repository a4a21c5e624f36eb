package ca.docket.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A refusal is said in the language of who reads it, whether or not they have an account.
 */
@DocketTest
class RefusalLanguageTest {

	@Autowired
	IntakeSteps steps;

	@Autowired
	FormService forms;

	@Autowired
	IdentityService identity;

	@AfterEach
	void leave() {
		this.identity.clearAuthentication();
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void whoHasNoAccountIsToldInTheLanguageOfTheRequest() {
		Case about = this.steps.submit("requester", IntakeSteps.advice());
		String task = this.steps.open(about).get(0).getId();
		this.identity.setAuthentication("contact:%s:neighbour".formatted(about.number()), List.of("coordinators"));
		LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.forms.submitTaskForm(task, Map.of("nonsense", "x")))
			.withMessageContaining("formulaire");
		LocaleContextHolder.resetLocaleContext();
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.forms.submitTaskForm(task, Map.of("nonsense", "x")))
			.withMessageContaining("the form");
	}

}
