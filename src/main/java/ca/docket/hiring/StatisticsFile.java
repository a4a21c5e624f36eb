package ca.docket.hiring;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Csv;
import ca.docket.casefile.PageLink;
import ca.docket.casefile.PersonRights;
import ca.docket.casefile.Wording;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How the applications of each competition ended, as CSV without small counts, for those
 * who see all competitions.
 */
@Controller
class StatisticsFile {

	private static final String PATH = "/hiring/statistics.csv";

	private static final List<String> ENDINGS = List.of("hired", "not-selected", "not-eligible", "late",
			"not-in-required-format", "withdrawn", "replaced", "cancelled");

	private final Applications applications;

	private final Cases cases;

	private final PersonRights rights;

	private final ModelTexts texts;

	private final Wording wording;

	StatisticsFile(Applications applications, Cases cases, PersonRights rights, ModelTexts texts, Wording wording) {
		this.applications = applications;
		this.cases = cases;
		this.rights = rights;
		this.texts = texts;
		this.wording = wording;
	}

	@Bean
	static PageLink linkToStatistics() {
		return PageLink.forOverseers("hiring", PATH, "hiring.statistics");
	}

	@GetMapping(PATH)
	void write(Principal me, Locale language, HttpServletResponse response) throws IOException {
		this.rights.requireOversight(me.getName(), "hiring");
		Map<String, Map<String, Integer>> counts = this.applications.endings();
		Writer out = Csv.download(response, "statistics.csv", head(language));
		List<Case> competitions = counts.keySet().stream().flatMap(number -> this.cases.find(number).stream()).toList();
		for (Case competition : competitions) {
			Csv.line(out, row(competition, counts.get(competition.number())));
		}
	}

	private Object[] head(Locale language) {
		DeployedTexts words = this.texts.latest("hiring-application", language);
		List<Object> head = new ArrayList<>(List.of(words.process("hiring").orElse("hiring"), "",
				this.wording.of("hiring.statistics.all", language)));
		ENDINGS.forEach(ending -> head.add(words.outcome("hiring-application", ending).orElse(ending)));
		return head.toArray();
	}

	private static Object[] row(Case competition, Map<String, Integer> counts) {
		Map<String, Integer> parts = new LinkedHashMap<>();
		ENDINGS.forEach(ending -> parts.put(ending, counts.getOrDefault(ending, 0)));
		List<Object> row = new ArrayList<>(List.of(competition.number(), competition.title(),
				SmallCounts.of(counts.values().stream().mapToInt(Integer::intValue).sum())));
		row.addAll(SmallCounts.of(parts).values());
		return row.toArray();
	}

}
