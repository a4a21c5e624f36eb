package ca.docket.audit;

import java.io.IOException;
import java.io.Writer;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Csv;
import ca.docket.casefile.PageLink;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The register: all recommendations of all audits as CSV, for those who see them. Of
 * confidential ones, whoever sees their audit gets the number alone.
 */
@Controller
class RegisterFile {

	private static final String PATH = "/audit/recommendations.csv";

	private final Cases cases;

	private final CaseAccess access;

	private final Recommendations recommendations;

	private final RegisterRows rows;

	RegisterFile(Cases cases, CaseAccess access, Recommendations recommendations, RegisterRows rows) {
		this.cases = cases;
		this.access = access;
		this.recommendations = recommendations;
		this.rows = rows;
	}

	@Bean
	static PageLink linkToRegister() {
		return PageLink.forOverseers("audit-recommendation", PATH, "audit.register");
	}

	@GetMapping(PATH)
	void write(Principal me, Locale language, HttpServletResponse response) throws IOException {
		List<Recommendation> all = this.recommendations.all();
		Map<String, Case> audits = audits(all);
		Set<String> seen = seen(
				this.cases.ofProcessInstances(all.stream().map(Recommendation::processInstanceId).toList()).values(),
				me);
		Set<String> seenAudits = seen(audits.values(), me);
		Set<String> confidential = this.recommendations.confidential(all);
		Writer out = Csv.download(response, "recommendations.csv", this.rows.head(language));
		for (Recommendation one : all) {
			if (seen.contains(one.number())) {
				Csv.line(out, this.rows.row(one, audits.get(one.audit()), language));
			}
			else if (confidential.contains(one.number()) && seenAudits.contains(one.audit())) {
				Csv.line(out, this.rows.closed(one, language));
			}
		}
	}

	private Map<String, Case> audits(List<Recommendation> all) {
		return all.stream()
			.map(Recommendation::audit)
			.distinct()
			.map(this.cases::find)
			.flatMap(Optional::stream)
			.collect(Collectors.toMap(Case::number, Function.identity()));
	}

	private Set<String> seen(Collection<Case> some, Principal me) {
		return this.access.viewers(some, me.getName())
			.stream()
			.map(viewer -> viewer.caseFile().number())
			.collect(Collectors.toSet());
	}

}
