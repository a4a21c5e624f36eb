package ca.docket.casefile.importing;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of an import: a file is chosen and checked; the page lists its bad rows, or
 * counts what would start and offers the second click.
 */
@Controller
@RequestMapping("/import/{task:[a-zA-Z0-9-]+}")
class ImportPage {

	private final ImportTasks tasks;

	private final ChosenFile chosen;

	private final RowCheck check;

	private final Imports imports;

	private final Preview preview;

	private final ImportWords words;

	ImportPage(ImportTasks tasks, ChosenFile chosen, RowCheck check, Imports imports, Preview preview,
			ImportWords words) {
		this.tasks = tasks;
		this.chosen = chosen;
		this.check = check;
		this.imports = imports;
		this.preview = preview;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String task, Locale language, Model page) {
		ImportTask found = this.tasks.require(task, language);
		this.words.describe(found, page);
		if (!found.mine()) {
			return "work-list-offered";
		}
		this.chosen.find(found.slot()).ifPresent(file -> {
			RowReport report = this.check.report(found, file.content());
			page.addAttribute("file", file);
			page.addAttribute("report", report);
			page.addAttribute("preview", this.preview.of(found, report.rows()));
		});
		return "import";
	}

	/**
	 * The bytes are the body, so that nothing is read before it is known who sends them.
	 */
	@PostMapping(consumes = "application/octet-stream")
	ResponseEntity<Map<String, String>> choose(@PathVariable String task, @RequestParam String name, Locale language,
			HttpServletRequest request) throws IOException {
		return this.chosen.keep(this.tasks.requireMine(task, language).slot(), name, request, language);
	}

	@PostMapping("/start")
	String start(@PathVariable String task, @RequestParam String sha256, Locale language) {
		this.imports.start(task, sha256, language);
		return "redirect:/import/{task}";
	}

	@PostMapping("/claim")
	String claim(@PathVariable String task) {
		this.tasks.claim(task);
		return "redirect:/import/{task}";
	}

}
