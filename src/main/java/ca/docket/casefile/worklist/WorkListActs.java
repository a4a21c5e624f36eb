package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.engine.TaskWork;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does on the page of a work list besides saving a row. */
@Controller
@RequestMapping("/work/{task:[a-zA-Z0-9-]+}")
class WorkListActs {

	private final WorkLists lists;

	private final Drafts drafts;

	private final RowSaving saving;

	private final TaskWork work;

	private final FormService forms;

	WorkListActs(WorkLists lists, Drafts drafts, RowSaving saving, TaskWork work, FormService forms) {
		this.lists = lists;
		this.drafts = drafts;
		this.saving = saving;
		this.work = work;
		this.forms = forms;
	}

	/**
	 * What a script needs to know of a draft.
	 *
	 * @param hidden the names of the fields that are not asked
	 */
	record Kept(List<String> hidden) {
	}

	/** Keeps what is typed; called while somebody types. */
	@PostMapping("/draft")
	@ResponseBody
	Kept keep(@PathVariable String task, @RequestParam MultiValueMap<String, String> sent, Locale language) {
		return new Kept(this.saving.keep(task, WorkListPage.sent(sent), language));
	}

	@PostMapping("/discard")
	String discard(@PathVariable String task, @RequestParam String row, @RequestParam(defaultValue = "") String show,
			Locale language, RedirectAttributes next) {
		this.drafts.discard(this.lists.requireMine(task, language).task(), row);
		next.addAllAttributes(Map.of("row", row, "show", RowState.of(show).id()));
		return "redirect:/work/{task}";
	}

	@PostMapping("/claim")
	String claim(@PathVariable String task, Locale language) {
		this.lists.require(task, language);
		this.work.claim(task);
		return "redirect:/work/{task}";
	}

	@PostMapping("/hand-in")
	String handIn(@PathVariable String task, Locale language, RedirectAttributes next) {
		this.lists.requireMine(task, language);
		try {
			this.forms.submitTaskForm(task, Map.of());
			return "redirect:/";
		}
		catch (RestException refused) {
			next.addFlashAttribute("refusal", refused.getMessage());
			return "redirect:/work/{task}";
		}
	}

}
