package ca.docket.intake.impact;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a coordinator has a file of the official tool scored. */
@Controller
@RequestMapping(ImpactPage.PATH)
class ImpactPage {

	static final String PATH = "/impact-assessments";

	/** What the federal directive asks for at a level, in the order of the page. */
	private static final List<String> REQUIREMENTS = List.of("peer-review", "gba-plus", "notice", "explanation",
			"human", "training", "approval");

	private final ImpactAssessments assessments;

	private final Coordination coordination;

	private final MessageSource texts;

	ImpactPage(ImpactAssessments assessments, Coordination coordination, MessageSource texts) {
		this.assessments = assessments;
		this.coordination = coordination;
		this.texts = texts;
	}

	/** For others the page is as if it did not exist. */
	@ModelAttribute
	void open(Principal me, Model page) {
		if (!this.coordination.includes(me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
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
