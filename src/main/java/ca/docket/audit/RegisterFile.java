package ca.docket.audit;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
 * The register: all recommendations of all audits as CSV, for those who see them; of
 * confidential ones that are not for them the number alone.
 */
@Controller
class RegisterFile {

	private static final String PATH = "/audit/recommendations.csv";

	private static final List<String> COLUMNS = List.of("number", "reference", "report", "status", "priority", "owner",
			"division", "recommendation", "issued", "age", "first-target", "target", "late", "extensions", "returns",
			"actions", "actions-done", "taken-over");

	private final PersonRights rights;

	private final Recommendations recommendations;

	private final StatusWords status;

	private final Ageing ageing;

	private final ModelTexts texts;

	private final Wording wording;

	RegisterFile(PersonRights rights, Recommendations recommendations, StatusWords status, Ageing ageing,
			ModelTexts texts, Wording wording) {
		this.rights = rights;
		this.recommendations = recommendations;
		this.status = status;
		this.ageing = ageing;
		this.texts = texts;
		this.wording = wording;
	}

	@Bean
	static PageLink linkToRegister() {
		return PageLink.forOverseers("audit-recommendation", PATH, "audit.register");
	}

	@GetMapping(PATH)
	void write(Principal me, Locale language, HttpServletResponse response) throws IOException {
		this.rights.requireOversight(me.getName(), "audit-recommendation");
		List<Recommendation> all = this.recommendations.all();
		Set<String> closed = this.recommendations.closedTo(me.getName(), all);
		Map<String, String> status = this.status.of(all, language);
		DeployedTexts words = this.texts.latest("audit", language);
		Writer out = Csv.download(response, "recommendations.csv",
				COLUMNS.stream().map(column -> this.wording.of("audit.column." + column, language)).toArray());
		for (Recommendation one : all) {
			Csv.line(out, closed.contains(one.number()) ? closed(one, language)
					: row(one, status.get(one.number()), words, language));
		}
	}

	private Object[] closed(Recommendation one, Locale language) {
		return new Object[] { one.number(), one.reference(), this.wording.of("case.confidential.short", language) };
	}

	private Object[] row(Recommendation one, String status, DeployedTexts words, Locale language) {
		return new Object[] { one.number(), one.reference(), one.report(), status,
				words.answer("priority", Objects.toString(one.priority(), "")), this.wording.person(one.owner()),
				words.answer("division", one.said("division")), one.said("recommendation"), one.issued(),
				this.ageing.years(one.issued()), one.firstTarget(), one.target(),
				Ageing.daysLate(one.outcome() == null, one.target(), this.ageing.today()), one.extensions(),
				one.returns(), one.actions().size(), one.actionsDone().size(),
				this.wording.of("value." + one.takenOver(), language) };
	}

}
