package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Fact;
import ca.docket.electorlist.cut.CheckedRows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a recipient who is known asks for changes to the register: one in a
 * form, or several in a file; and sees what came of them.
 */
@Controller
@RequestMapping("/t/{secret}/changes")
class ChangePage {

	private final ChangeIntake intake;

	private final ChangeRequests requests;

	private final ChangeAnswers answers;

	private final Satisfaction satisfaction;

	private final Office office;

	ChangePage(ChangeIntake intake, ChangeRequests requests, ChangeAnswers answers, Satisfaction satisfaction,
			Office office) {
		this.intake = intake;
		this.requests = requests;
		this.answers = answers;
		this.satisfaction = satisfaction;
		this.office = office;
	}

	/** A request as the recipient sees it. */
	public record Asked(ChangeRequest request, List<List<Fact>> answers) {
	}

	@GetMapping
	String show(OpenedLink link, @RequestParam(required = false) String told, Locale language, Model page) {
		Delivery delivery = link.requireSpokesperson();
		page.addAttribute("delivery", delivery);
		page.addAttribute("told", told);
		page.addAttribute("office", this.office.name());
		page.addAttribute("layout", this.intake.layout(delivery.campaign()));
		page.addAttribute("answered", this.satisfaction.answered(delivery));
		page.addAttribute("asked",
				this.requests.of(delivery)
					.stream()
					.map(request -> new Asked(request, this.answers.of(request, language)))
					.toList());
		return "electorlist/changes";
	}

	@PostMapping(params = "rows")
	String several(OpenedLink link, @RequestParam String rows, Locale language, Model page) {
		return take(link, rows, language, page);
	}

	/** One is a file of one row. */
	@PostMapping(params = { "!rows", "!about" })
	String one(OpenedLink link, @RequestParam MultiValueMap<String, String> said, Locale language, Model page) {
		List<String> names = this.intake.layout(link.requireSpokesperson().campaign()).names();
		String row = names.stream().map(name -> cell(said.getFirst(name))).collect(Collectors.joining(","));
		return take(link, String.join(",", names) + "\n" + row, language, page);
	}

	@PostMapping(params = "about")
	String satisfied(OpenedLink link, @RequestParam String about, @RequestParam int easy, @RequestParam int clear,
			@RequestParam int prompt, Locale language) {
		Delivery delivery = link.requireSpokesperson();
		this.requests.of(delivery)
			.stream()
			.filter(request -> request.answeredAt() != null && about.equals(request.number()))
			.forEach(request -> this.satisfaction.answer(delivery, about,
					new Satisfaction.Answers(easy, clear, prompt)));
		return "redirect:/t/{secret}/changes?language=" + language.getLanguage();
	}

	private static String cell(String said) {
		return (said == null || said.isBlank()) ? "" : "\"" + said.strip().replace("\"", "\"\"") + "\"";
	}

	/** What is refused is shown and kept nowhere. */
	private String take(OpenedLink link, String rows, Locale language, Model page) {
		CheckedRows checked = this.intake.take(link.requireSpokesperson(), rows);
		if (checked.isClean()) {
			return "redirect:/t/{secret}/changes?language=%s&told=taken".formatted(language.getLanguage());
		}
		page.addAttribute("checked", checked);
		page.addAttribute("rows", rows);
		return show(link, null, language, page);
	}

}
