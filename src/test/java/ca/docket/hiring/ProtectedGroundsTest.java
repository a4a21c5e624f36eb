package ca.docket.hiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The grounds of the Human Rights Code, section 5, are asked for nowhere. */
class ProtectedGroundsTest {

	private static final Pattern GROUND = Pattern.compile("\\b(races?|racial|ancestry|birth ?place|place ?of ?origin"
			+ "|place ?of ?birth|colou?r|ethnic|ethnicity|citizen(ship)?|nationality|creed|religion|sex|gender|pronouns?"
			+ "|orientation|age|birth ?date|date ?of ?birth|born|record ?of ?offences|criminal|marital|married|spouse"
			+ "|family ?status|children|pregnan(t|cy)|disabilit(y|ies)|handicap|health"
			+ "|origine|couleur|citoyenneté|nationalité|croyance|sexe|genre|âge|naissance|casier|conjoint|état civil"
			+ "|enfants|enceinte|grossesse|santé)\\b", Pattern.UNICODE_CHARACTER_CLASS);

	@Test
	void noFieldOfAFormAsksForAProtectedGround() throws IOException {
		List<String> asked = new ArrayList<>();
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			for (Path form : forms.filter(file -> file.getFileName().toString().startsWith("hiring-")).toList()) {
				asked.addAll(form.toString().endsWith(".form") ? questions(form) : Files.readAllLines(form));
			}
		}
		assertThat(asked).hasSizeGreaterThan(100).noneMatch(ProtectedGroundsTest::isGround);
	}

	@Test
	void aFieldThatDidWouldBeFound() {
		assertThat(List.of("What is your age?", "dateOfBirth", "Date de naissance", "Marital status", "gender"))
			.allMatch(ProtectedGroundsTest::isGround);
		assertThat(List.of("Which language?", "Most pages", "manager")).noneMatch(ProtectedGroundsTest::isGround);
	}

	private static boolean isGround(String text) {
		return GROUND.matcher(text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)).find();
	}

	/** Keys, labels, descriptions and answers. */
	private static List<String> questions(Path form) throws IOException {
		List<String> all = new ArrayList<>();
		collect(new ObjectMapper().readTree(form.toFile()).path("components"), all);
		return all;
	}

	private static void collect(JsonNode node, List<String> all) {
		for (String name : List.of("key", "label", "dateLabel", "timeLabel", "description")) {
			if (node.path(name).isTextual()) {
				all.add(node.path(name).asText());
			}
		}
		node.forEach(each -> collect(each, all));
	}

}
