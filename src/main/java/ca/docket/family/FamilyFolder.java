package ca.docket.family;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The folder in which the operators keep their files. */
@Component
class FamilyFolder {

	private static final String SETTING = "docket.families";

	private final List<String> places;

	private final ResourcePatternResolver resources;

	private final MessageSource texts;

	FamilyFolder(@Value("${" + SETTING + "}") List<String> places, ResourcePatternResolver resources,
			MessageSource texts) {
		this.places = places;
		this.resources = resources;
		this.texts = texts;
	}

	FamilyFiles read() throws Unclear {
		Map<String, String> contents = new TreeMap<>();
		for (String place : this.places) {
			for (Resource file : files(place)) {
				if (contents.put(file.getFilename(), text(file)) != null) {
					throw new Unclear("file-twice", file.getFilename());
				}
			}
		}
		if (!contents.containsKey(OfficeFile.NAME)) {
			throw new Unclear("no-office", OfficeFile.NAME, String.join(", ", this.places));
		}
		return new FamilyFiles(contents);
	}

	/**
	 * The failure with which the application does not start: a sentence for each finding.
	 */
	RuntimeException refused(Unclear unclear) {
		return new InvalidConfigurationPropertyValueException(SETTING, String.join(",", this.places),
				unclear.findings()
					.stream()
					.map(finding -> finding.text(this.texts, Locale.ENGLISH))
					.collect(Collectors.joining(" ")));
	}

	private Resource[] files(String place) throws Unclear {
		try {
			return this.resources.getResources(place.strip() + (place.endsWith("/") ? "" : "/") + "*.yaml");
		}
		catch (IOException ex) {
			throw new Unclear("unreadable", place);
		}
	}

	private static String text(Resource file) throws Unclear {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new Unclear("unreadable", file.getFilename());
		}
	}

}
