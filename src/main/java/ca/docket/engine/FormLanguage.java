package ca.docket.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import ca.docket.text.Catalogue;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Returns a form translated for its reader, from the catalogue deployed with it.
 */
record FormLanguage(Locale language) {

	private static final String FORM = ".form";

	Command<InputStream> ofTask(String taskId) {
		return new GetDeployedTaskFormCmd(taskId) {
			@Override
			protected InputStream getDeploymentResource(String deployment, String name) {
				InputStream form = super.getDeploymentResource(deployment, name);
				return inLanguage(this.commandContext, form, deployment, name);
			}
		};
	}

	Command<InputStream> ofStart(String processDefinitionId) {
		return new GetDeployedStartFormCmd(processDefinitionId) {
			@Override
			protected InputStream getDeploymentResource(String deployment, String name) {
				InputStream form = super.getDeploymentResource(deployment, name);
				return inLanguage(this.commandContext, form, deployment, name);
			}
		};
	}

	private InputStream inLanguage(CommandContext engine, InputStream form, String deployment, String name) {
		if (this.language.getLanguage().equals("en") || !name.endsWith(FORM)) {
			return form;
		}
		ResourceEntity beside = engine.getResourceManager()
			.findResourceByDeploymentIdAndResourceName(deployment, catalogueOf(name));
		if (beside == null) {
			return form;
		}
		Catalogue catalogue = Catalogue.read(new String(beside.getBytes(), StandardCharsets.UTF_8));
		return new ByteArrayInputStream(catalogue.translate(text(form)).getBytes(StandardCharsets.UTF_8));
	}

	private String catalogueOf(String form) {
		return form.substring(0, form.length() - FORM.length()) + "_" + this.language.getLanguage() + ".properties";
	}

	private static String text(InputStream form) {
		try (form) {
			return new String(form.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
