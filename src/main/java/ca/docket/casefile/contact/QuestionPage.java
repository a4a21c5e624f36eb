package ca.docket.casefile.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.RowForm;
import ca.docket.casefile.worklist.RowForms;
import ca.docket.engine.form.Checked;
import ca.docket.text.FormVersion;
import ca.docket.token.Token;
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Shows a contact what they were asked, and takes the answer with the form of the task.
 */
@Component
class QuestionPage implements TokenPage {

	private final ContactQuestions questions;

	private final ContactAnswers answers;

	private final RowForms forms;

	private final RepositoryService repository;

	private final Wording wording;

	QuestionPage(ContactQuestions questions, ContactAnswers answers, RowForms forms, RepositoryService repository,
			Wording wording) {
		this.questions = questions;
		this.answers = answers;
		this.forms = forms;
		this.repository = repository;
		this.wording = wording;
	}

	@Override
	public String purpose() {
		return ContactQuestions.PURPOSE;
	}

	@Override
	public TokenView show(Token token, Locale language) {
		ContactQuestion asked = this.questions.find(token.subject()).orElseThrow();
		if (token.isUsed()) {
			return new TokenView("contact/answered", Map.of("number", asked.caseNumber()));
		}
		return this.answers.task(asked)
			.map(task -> page(asked, form(task, language), Map.of(), Map.of(), null, language))
			.orElseGet(() -> closed(asked));
	}

	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		ContactQuestion asked = this.questions.find(token.subject()).orElseThrow();
		Optional<Task> task = this.answers.task(asked);
		if (task.isEmpty()) {
			return Optional.of(closed(asked));
		}
		RowForm form = form(task.get(), language);
		Map<String, Object> said = form.answers(sent);
		Checked checked = form.check(said);
		if (!checked.problems().isEmpty()) {
			return Optional.of(page(asked, form, said, this.forms.errors(checked, language), null, language));
		}
		try {
			this.answers.give(task.get(), asked.contact(), checked.values());
			return Optional.empty();
		}
		catch (RestException refused) {
			return Optional.of(page(asked, form, said, Map.of(), refused.getMessage(), language));
		}
	}

	private RowForm form(Task task, Locale language) {
		String deployment = this.repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
		return this.forms.of(new FormVersion(task.getCamundaFormRef().getKey(), deployment), language,
				this.answers.known(task));
	}

	private TokenView page(ContactQuestion asked, RowForm form, Map<String, Object> said,
			Map<String, List<String>> errors, String refusal, Locale language) {
		Map<String, Object> page = new HashMap<>();
		page.put("number", asked.caseNumber());
		page.put("question", asked.question());
		page.put("answerBy", this.wording.day(asked.answerBy(), language));
		page.put("fields", form.fields(said));
		page.put("errors", errors);
		page.put("refusal", refusal);
		return new TokenView("contact/question", page);
	}

	private static TokenView closed(ContactQuestion asked) {
		return new TokenView("contact/closed", Map.of("number", asked.caseNumber()));
	}

}
