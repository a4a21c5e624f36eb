package ca.docket.casefile.page;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.Notes;
import ca.docket.casefile.Reason;
import ca.docket.casefile.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, with its diagram, and the form to add notes. */
@Controller
@RequestMapping("/cases/{number}")
class CasePage {

	private final CaseAccess access;

	private final List<CaseSection> sections;

	private final NoteBook book;

	private final Notes notes;

	CasePage(CaseAccess access, List<CaseSection> sections, NoteBook book, Notes notes) {
		this.access = access;
		this.sections = sections;
		this.book = book;
		this.notes = notes;
	}

	@GetMapping
	String show(@PathVariable String number, Principal me, Model page, Locale language) {
		return show(this.access.require(number, me.getName()), page, language);
	}

	@PostMapping("/notes")
	String note(@PathVariable String number, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String audience, Principal me, Model page, Locale language,
			HttpServletResponse response) {
		Viewer viewer = this.access.require(number, me.getName());
		page.addAttribute("text", text.replace('\0', ' '));
		page.addAttribute("audience", audience);
		if (!Reason.isGiven(text)) {
			return refuse("case.note.missing", HttpStatus.BAD_REQUEST, viewer, page, language, response);
		}
		if (!this.book.audiences(viewer, language).containsKey(audience)) {
			return refuse("case.note.audience-missing", HttpStatus.BAD_REQUEST, viewer, page, language, response);
		}
		try {
			this.notes.add(viewer.caseFile().processInstanceId(), me.getName(), audience, text.strip());
			return "redirect:/cases/{number}#notes";
		}
		catch (Notes.TooLate ex) {
			Viewer left = this.access.require(number, me.getName());
			return refuse("case.note.too-late", HttpStatus.CONFLICT, left, page, language, response);
		}
	}

	private String refuse(String reason, HttpStatus status, Viewer viewer, Model page, Locale language,
			HttpServletResponse response) {
		response.setStatus(status.value());
		page.addAttribute("refusal", reason);
		return show(viewer, page, language);
	}

	private String show(Viewer viewer, Model page, Locale language) {
		page.addAttribute("file", viewer.caseFile());
		this.sections.forEach(section -> page.addAttribute(section.name(), section.of(viewer, language)));
		return "case";
	}

}
