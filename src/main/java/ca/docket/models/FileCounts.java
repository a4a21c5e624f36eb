package ca.docket.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ModelFile.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how many files of each kind there are, as "6 forms, 7 tables". */
@Component
class FileCounts {

	private final MessageSource texts;

	FileCounts(MessageSource texts) {
		this.texts = texts;
	}

	/** Empty for no files. */
	public String of(Collection<String> names, Locale language) {
		return Arrays.stream(Kind.values())
			.filter(kind -> count(names, kind) > 0)
			.map(kind -> this.texts.getMessage("models.files." + kind, new Object[] { count(names, kind) }, language))
			.collect(Collectors.joining(", "));
	}

	private static long count(Collection<String> names, Kind kind) {
		return names.stream().map(name -> new ModelFile(name, new byte[0])).filter(file -> file.is(kind)).count();
	}

}
