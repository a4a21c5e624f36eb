package ca.docket.casefile.importing;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.documents.check.FileName;
import ca.docket.casefile.worklist.RowForms;
import ca.docket.casefile.worklist.RowSaving.Outcome;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkLists;
import ca.docket.casefile.worklist.WorkLists.Found;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a file answers the rows of a work list: it is compared with them
 * first, and saved with a second click.
 */
@Controller
@RequestMapping("/work/{task:[a-zA-Z0-9-]+}/file")
class AnswerPage {

	private final WorkLists lists;

	private final RowForms forms;

	private final ChosenFile chosen;

	private final AnswerCheck check;

	private final Answers answers;

	private final AnswerColumns columns;

	AnswerPage(WorkLists lists, RowForms forms, ChosenFile chosen, AnswerCheck check, Answers answers,
			AnswerColumns columns) {
		this.lists = lists;
		this.forms = forms;
		this.chosen = chosen;
		this.check = check;
		this.answers = answers;
		this.columns = columns;
	}

	@GetMapping
	String show(@PathVariable String task, Locale language, Model page) {
		Found found = mine(task, language);
		page.addAttribute("task", found.task());
		page.addAttribute("action", "/work/%s/file".formatted(task));
		this.columns.describe(found.task(), page);
		this.chosen.find(slot(found)).ifPresent(file -> {
			page.addAttribute("file", file);
			page.addAttribute("report", this.check.report(found, file));
		});
		return "answer-file";
	}

	@PostMapping(consumes = "application/octet-stream")
	ResponseEntity<Map<String, String>> choose(@PathVariable String task, @RequestParam String name, Locale language,
			HttpServletRequest request) throws IOException {
		return this.chosen.keep(slot(mine(task, language)), FileName.usable(name), request, language);
	}

	@PostMapping("/save")
	String save(@PathVariable String task, @RequestParam String sha256, Locale language, RedirectAttributes next) {
		Found found = mine(task, language);
		Map<String, Outcome> outcomes = this.answers.save(found, slot(found), sha256, language);
		next.addFlashAttribute("results",
				outcomes.entrySet()
					.stream()
					.filter(each -> each.getValue() != Outcome.SAVED)
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		return outcomes.isEmpty() ? "redirect:/work/{task}/file" : "redirect:/work/{task}";
	}

	private Found mine(String task, Locale language) {
		Found found = this.lists.requireMine(task, language);
		if (this.forms.documentField(found.task()).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found;
	}

	private static FileSlot slot(Found found) {
		WorkListTask task = found.task();
		return new FileSlot(task.id(), task.caseFile().number(), task.person());
	}

}
