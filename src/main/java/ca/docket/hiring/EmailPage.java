package ca.docket.hiring;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;

import ca.docket.Office;
import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;
import ca.docket.security.Directory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * An email with its files, for Human Resources; one that may ask for accommodation, for
 * those who arrange it alone.
 */
@Controller
@RequestMapping("/hiring/emails/{id}")
class EmailPage {

	private final HiringEmails emails;

	private final ApplicantEmails texts;

	private final Directory directory;

	private final Office office;

	EmailPage(HiringEmails emails, ApplicantEmails texts, Directory directory, Office office) {
		this.emails = emails;
		this.texts = texts;
		this.directory = directory;
		this.office = office;
	}

	@GetMapping
	String show(@PathVariable UUID id, Principal me, Model page) {
		page.addAttribute("said", require(id, me));
		page.addAttribute("email", this.emails.of(id));
		page.addAttribute("zone", this.office.zone());
		return "hiring/email";
	}

	/** Anything may be in it: it is saved, and never shown as a page of ours. */
	@GetMapping("/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int file, Principal me) {
		ParsedEmail said = require(id, me);
		if (file < 1 || file > said.attachments().size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Attachment attached = said.attachments().get(file - 1);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Disposition",
					ContentDisposition.attachment()
						.filename(attached.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Cache-Control", "no-store")
			.body(attached.content());
	}

	private ParsedEmail require(UUID id, Principal me) {
		return this.emails.find(id)
			.filter(email -> this.directory.groupsOf(me.getName())
				.contains(email.accommodation() ? "accommodation" : "hr"))
			.flatMap(email -> this.texts.find(email.id()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
