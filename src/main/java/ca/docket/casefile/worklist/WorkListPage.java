package ca.docket.casefile.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.worklist.RowSaving.Outcome;
import ca.docket.casefile.worklist.RowSaving.Sent;
import ca.docket.casefile.worklist.WorkLists.Found;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a work list: one row to fill in, and the list beside it. */
@Controller
@RequestMapping("/work/{task:[a-zA-Z0-9-]+}")
class WorkListPage {

	private final WorkLists lists;

	private final Drafts drafts;

	private final OpenRows rows;

	private final RowSaving saving;

	private final ModelTexts texts;

	private final RowForms forms;

	WorkListPage(WorkLists lists, Drafts drafts, OpenRows rows, RowSaving saving, ModelTexts texts, RowForms forms) {
		this.lists = lists;
		this.drafts = drafts;
		this.rows = rows;
		this.saving = saving;
		this.texts = texts;
		this.forms = forms;
	}

	/**
	 * What the reader wants to see.
	 *
	 * @param row to open; null for where they left
	 * @param after the row after which there is more to do; null for none
	 * @param saved the row that was saved just now; null for none
	 * @param typed true to put into the form what they typed before somebody else saved
	 * the row
	 */
	record Wanted(String row, String after, String saved, String show, Boolean typed) {
	}

	@GetMapping
	String show(@PathVariable String task, Wanted wanted, Locale language, Model page) {
		Found found = this.lists.require(task, language);
		describe(found.task(), page);
		if (!found.mine()) {
			return "work-list-offered";
		}
		Lines lines = Lines.of(found.list().rows(found.task()), this.drafts.of(found.task()),
				RowState.of(wanted.show()));
		page.addAttribute("lines", lines);
		page.addAttribute("states", RowState.values());
		page.addAttribute("several", found.list().several());
		page.addAttribute("fromFile", this.forms.documentField(found.task()).isPresent());
		page.addAttribute("saved", lines.find(wanted.saved()).map(Line::row).orElse(null));
		open(found, lines, wanted, page);
		return "work-list";
	}

	@PostMapping
	String save(@PathVariable String task, @RequestParam MultiValueMap<String, String> sent, Locale language,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		String row = one(sent, "row");
		String show = one(sent, "show");
		if (sent.containsKey("several")) {
			next.addFlashAttribute("results", this.saving.saveAll(task, ticked(sent), sent(sent), language));
			next.addAllAttributes(Map.of("show", RowState.of(show).id(), "row", row));
			return "redirect:/work/{task}";
		}
		Outcome outcome = this.saving.save(task, sent(sent), language);
		if (outcome == Outcome.SAVED) {
			next.addAllAttributes(Map.of("show", RowState.of(show).id(), "saved", row,
					sent.containsKey("stay") ? "row" : "after", row));
			return "redirect:/work/{task}";
		}
		response.setStatus((outcome == Outcome.CHANGED) ? HttpStatus.CONFLICT.value() : HttpStatus.BAD_REQUEST.value());
		return show(task, new Wanted(row, null, null, show, null), language, page);
	}

	static Sent sent(MultiValueMap<String, String> sent) {
		return Sent.typed(one(sent, "row"), one(sent, "version"), sent);
	}

	/** The row that is open and those that are ticked beside it, with their versions. */
	private static Map<String, String> ticked(MultiValueMap<String, String> sent) {
		Map<String, String> rows = new LinkedHashMap<>(Map.of(one(sent, "row"), one(sent, "version")));
		sent.getOrDefault("also", List.of())
			.stream()
			.map(ticked -> ticked.split("@", 2))
			.filter(parts -> parts.length == 2)
			.forEach(parts -> rows.putIfAbsent(parts[0], parts[1]));
		return rows;
	}

	private static String one(MultiValueMap<String, String> sent, String name) {
		return Optional.ofNullable(sent.getFirst(name)).map(text -> text.replace("\0", "")).orElse("");
	}

	private void describe(WorkListTask task, Model page) {
		DeployedTexts texts = this.texts.of(task.form().deployment(), task.language());
		page.addAttribute("task", task);
		page.addAttribute("path", "work");
		page.addAttribute("name", texts.element(task.process(), task.activity()).orElse(task.activity()));
		page.addAttribute("about", texts.documentation(task.process(), task.activity()).orElse(null));
	}

	private void open(Found found, Lines lines, Wanted wanted, Model page) {
		WorkListTask task = found.task();
		Line line = ((wanted.after() != null) ? lines.todoAfter(wanted.after()).or(() -> lines.find(wanted.after()))
				: lines.find((wanted.row() != null) ? wanted.row() : this.drafts.place(task).orElse("")))
			.or(lines::first)
			.orElse(null);
		if (line == null) {
			return;
		}
		String id = line.row().id();
		this.drafts.leave(task, id);
		page.addAttribute("open", this.rows.of(task, line, Boolean.TRUE.equals(wanted.typed())));
		page.addAttribute("document", found.list().document(task, id));
		page.addAttribute("part", lines.part(id));
		page.addAttribute("previous", lines.neighbour(id, -1).map(Line::row).orElse(null));
		page.addAttribute("next", lines.neighbour(id, 1).map(Line::row).orElse(null));
	}

}
