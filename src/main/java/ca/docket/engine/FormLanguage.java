package ca.docket.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import ca.docket.engine.form.Catalogue;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.core.io.ClassPathResource;

/**
 * Gives a form's file in the language of who reads it, by the catalogue that was deployed
 * beside it; for a form deployed alone by Docket's own, where both ask the same.
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
		String original = text(form);
		ResourceEntity beside = engine.getResourceManager()
			.findResourceByDeploymentIdAndResourceName(deployment, catalogueOf(name));
		Catalogue catalogue = (beside != null) ? Catalogue.read(new String(beside.getBytes(), StandardCharsets.UTF_8))
				: ours(original, name.substring(name.lastIndexOf('/') + 1));
		return new ByteArrayInputStream(catalogue.translate(original).getBytes(StandardCharsets.UTF_8));
	}

	private Catalogue ours(String original, String name) {
		ClassPathResource form = new ClassPathResource("forms/" + name);
		ClassPathResource catalogue = new ClassPathResource("forms/" + catalogueOf(name));
		return catalogue.exists()
				? Catalogue.read(text(catalogue)).where(Catalogue.of(original), Catalogue.of(text(form)))
				: Catalogue.read("");
	}

	private String catalogueOf(String form) {
		return form.substring(0, form.length() - FORM.length()) + "_" + this.language.getLanguage() + ".properties";
	}

	private static String text(ClassPathResource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
