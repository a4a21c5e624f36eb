package ca.docket.local;

import java.nio.charset.StandardCharsets;

import ca.docket.Office;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the emails of the default profile's email sink. */
@Controller
@Profile("!production")
@RequestMapping("/mailbox")
class MailboxPages {

	/** An email may carry anything: it runs nothing and loads nothing. */
	private static final String ONLY_SHOW = "sandbox allow-top-navigation-by-user-activation; default-src 'none'; "
			+ "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

	private final Mailbox mailbox;

	private final Office office;

	MailboxPages(Mailbox mailbox, Office office) {
		this.mailbox = mailbox;
		this.office = office;
	}

	@GetMapping
	String list(Model page) {
		page.addAttribute("emails", this.mailbox.latest());
		page.addAttribute("zone", this.office.zone());
		return "local/mailbox";
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model page) {
		page.addAttribute("email", find(id));
		page.addAttribute("zone", this.office.zone());
		return "local/email";
	}

	/** The HTML part alone, for the frame; its links open in place of the whole page. */
	@GetMapping("/{id}/html")
	ResponseEntity<String> html(@PathVariable String id) {
		String html = find(id).html();
		if (html == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", ONLY_SHOW)
			.header("X-Frame-Options", "SAMEORIGIN")
			.header("Referrer-Policy", "no-referrer")
			.body(html.replaceFirst("(?i)<head>", "<head><base target=\"_top\">"));
	}

	private ReceivedEmail find(String id) {
		return this.mailbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
