package ca.docket.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import ca.docket.engine.form.Form;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Finds the very form that Tasklist shows, with the labels that its reader saw. */
final class DeployedForms {

	private DeployedForms() {
	}

	/** The form of a task; empty where it has none that Docket could check. */
	static Optional<Form> ofTask(CommandContext engine, String taskId, Locale language) {
		return read(engine, new GetTaskFormCmd(taskId), new FormLanguage(language).ofTask(taskId));
	}

	/** The start form of a process definition. */
	static Optional<Form> ofStart(CommandContext engine, String processDefinitionId, Locale language) {
		return read(engine, new GetStartFormCmd(processDefinitionId),
				new FormLanguage(language).ofStart(processDefinitionId));
	}

	private static Optional<Form> read(CommandContext engine, Command<? extends FormData> data,
			Command<InputStream> file) {
		FormData form = engine.runWithoutAuthorization(data);
		if (form == null || (form.getFormKey() == null && form.getCamundaFormRef() == null)) {
			return Optional.empty();
		}
		try (InputStream content = engine.runWithoutAuthorization(file)) {
			return Optional.of(Form.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The form is in memory", ex);
		}
	}

}
