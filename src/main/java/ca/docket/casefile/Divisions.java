package ca.docket.casefile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The divisions of the office, kept as data in {@code casefile/divisions.csv}. */
@Component
public class Divisions {

	private final Map<String, Division> byId = new LinkedHashMap<>();

	Divisions(@Value("classpath:casefile/divisions.csv") Resource file) {
		try (Reader lines = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			Csv.lines(lines).forEach(line -> this.byId.put(line.get(0), new Division(line.get(1), line.get(2))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Division(String english, String french) {

		String name(Locale language) {
			return language.getLanguage().equals("fr") ? this.french : this.english;
		}

	}

	/** The name of a division; its id where the list no longer has it. */
	public String name(String id, Locale language) {
		return this.byId.containsKey(id) ? this.byId.get(id).name(language) : id;
	}

	/** The names by id, in the order of the list. */
	public Map<String, String> names(Locale language) {
		Map<String, String> names = new LinkedHashMap<>();
		this.byId.forEach((id, division) -> names.put(id, division.name(language)));
		return names;
	}

}
