package ca.docket.intake.impact;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.PageLink;
import ca.docket.casefile.PersonRights;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a coordinator has a file of the official tool scored. */
@Controller
@RequestMapping(ImpactPage.PATH)
class ImpactPage {

	static final String PATH = "/impact-assessments";

	/** What the federal directive asks for at a level, in the order of the page. */
	private static final List<String> REQUIREMENTS = List.of("peer-review", "gba-plus", "notice", "explanation",
			"human", "training", "approval");

	private final ImpactAssessments assessments;

	private final PersonRights rights;

	private final MessageSource texts;

	ImpactPage(ImpactAssessments assessments, PersonRights rights, MessageSource texts) {
		this.assessments = assessments;
		this.rights = rights;
		this.texts = texts;
	}

	@Bean
	static PageLink impactAssessmentsLink() {
		return PageLink.forOverseers("intake", PATH, "impact.title");
	}

	@ModelAttribute
	void open(Principal me, Model page) {
		this.rights.requireOversight(me.getName(), "intake");
		page.addAttribute("largest", this.assessments.largest());
		page.addAttribute("requirements", REQUIREMENTS);
	}

	@GetMapping
	String show() {
		return "impact";
	}

	/** What was pasted comes back with the answer, so that it can be mended. */
	@PostMapping
	String score(@RequestParam String assessment, Model page, Locale language, HttpServletResponse response) {
		page.addAttribute("assessment", assessment);
		try {
			page.addAttribute("score",
					this.assessments.score(new ByteArrayInputStream(assessment.getBytes(StandardCharsets.UTF_8))));
		}
		catch (NotScored ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			page.addAttribute("refusal", ex.sentence(this.texts, language));
		}
		return "impact";
	}

}
