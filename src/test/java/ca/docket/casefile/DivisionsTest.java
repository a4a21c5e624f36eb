package ca.docket.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class DivisionsTest {

	private final Divisions divisions = new Divisions(new ClassPathResource("casefile/divisions.csv"));

	@ParameterizedTest
	@ValueSource(strings = { "intake-request", "earb-start" })
	void theFormOffersTheDivisionsOfTheList(String form) throws IOException {
		Map<String, String> offered = new LinkedHashMap<>();
		for (JsonNode field : new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile())
			.get("components")) {
			if (field.path("key").asText().equals("division")) {
				field.get("values")
					.forEach(value -> offered.put(value.get("value").asText(), value.get("label").asText()));
			}
		}
		assertThat(offered).isNotEmpty().containsExactlyEntriesOf(this.divisions.names(Locale.ENGLISH));
	}

	@Test
	void aDivisionHasANameInBothLanguagesAndIsItsIdOnceItIsGone() {
		assertThat(this.divisions.name("parks-and-recreation", Locale.ENGLISH)).isEqualTo("Parks and Recreation");
		assertThat(this.divisions.name("parks-and-recreation", Locale.CANADA_FRENCH)).isEqualTo("Parcs et loisirs");
		assertThat(this.divisions.name("gone", Locale.ENGLISH)).isEqualTo("gone");
	}

}
