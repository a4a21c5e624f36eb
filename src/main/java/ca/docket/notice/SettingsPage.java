package ca.docket.notice;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.notice.Choices.Choice;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.PersonLanguage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people choose their language and how they are notified of tasks. */
@Controller
@RequestMapping("/settings")
class SettingsPage {

	private final Directory directory;

	private final Choices choices;

	private final NoticeSettings settings;

	SettingsPage(Directory directory, Choices choices, NoticeSettings settings) {
		this.directory = directory;
		this.choices = choices;
		this.settings = settings;
	}

	@GetMapping
	String show(@RequestParam Optional<String> saved, Principal me, Model page) {
		page.addAttribute("saved", saved.isPresent());
		return page(person(me), false, page);
	}

	@PostMapping
	@Transactional
	public String save(@RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "") String notices, Principal me, Model page, HttpServletResponse response) {
		Person person = person(me);
		Optional<Locale> wanted = PersonLanguage.OFFERED.stream()
			.filter(offered -> offered.getLanguage().equals(language))
			.findFirst();
		Optional<Choice> choice = Choice.of(notices);
		if (wanted.isEmpty() || choice.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(person, true, page);
		}
		if (!wanted.get().equals(person.language())) {
			this.directory.chooseLanguage(person.id(), wanted.get());
		}
		this.choices.choose(person.id(), choice.get());
		return "redirect:/settings?saved";
	}

	private Person person(Principal me) {
		return this.directory.find(me.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String page(Person person, boolean refused, Model page) {
		page.addAttribute("person", person);
		page.addAttribute("refused", refused);
		page.addAttribute("languages", PersonLanguage.OFFERED.stream().map(Locale::getLanguage).toList());
		page.addAttribute("choice", this.choices.of(person.id()).key());
		page.addAttribute("choices", Stream.of(Choice.values()).map(Choice::key).toList());
		page.addAttribute("digest", this.settings.digest());
		return "settings";
	}

}
