package ca.docket.casefile.documents;

import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ca.docket.casefile.CaseAccess;
import ca.docket.casefile.documents.check.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Uploads and downloads of a case's documents. What a person may not see is not there.
 */
@Controller
@RequestMapping("/cases/{number}/documents")
class DocumentCalls {

	/** PostgreSQL's code for a full disk. */
	private static final String DISK_FULL = "53100";

	private final CaseAccess access;

	private final Uploads uploads;

	private final Downloads downloads;

	private final DocumentList list;

	private final MessageSource texts;

	DocumentCalls(CaseAccess access, Uploads uploads, Downloads downloads, DocumentList list, MessageSource texts) {
		this.access = access;
		this.uploads = uploads;
		this.downloads = downloads;
		this.list = list;
		this.texts = texts;
	}

	/** What became of an upload. */
	record Kept(UUID id, String name, int version, String sha256, String message) {
	}

	/**
	 * The bytes are the body, so that nothing is read before it is known who sends them.
	 */
	@PostMapping(consumes = "application/octet-stream")
	ResponseEntity<Kept> upload(@PathVariable String number, @RequestParam String name, @RequestParam String audience,
			@RequestParam(required = false) String task, Principal me, Locale language, HttpServletRequest request)
			throws IOException {
		Upload upload = new Upload(this.access.require(number, me.getName()), name, audience, task);
		Document kept = this.uploads.take(upload, request.getInputStream(), request.getContentLengthLong());
		String message = this.texts.getMessage("documents.kept", new Object[] { kept.name(), kept.version() },
				language);
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Kept(kept.id(), kept.name(), kept.version(), kept.sha256(), message));
	}

	/** The list with what is needed to add to it, for a page that shows it already. */
	@GetMapping
	String list(@PathVariable String number, @RequestParam(required = false) String task, Principal me, Locale language,
			Model page) {
		page.addAttribute("documents", this.list.of(this.access.require(number, me.getName()), task, language));
		return "documents :: documents(files=${documents})";
	}

	@GetMapping("/{id}")
	void download(@PathVariable String number, @PathVariable UUID id, Principal me, HttpServletResponse response)
			throws IOException {
		this.downloads.send(this.access.require(number, me.getName()), id, response);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(Unfit unfit, Locale language) {
		return answer(unfit, language);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, TransactionException.class })
	ResponseEntity<Map<String, String>> away(Exception fault, Locale language) {
		boolean full = Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
			.anyMatch(cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
		return answer(full ? Arrival.noRoom() : new Unfit(HttpStatus.SERVICE_UNAVAILABLE, "database"), language);
	}

	private ResponseEntity<Map<String, String>> answer(Unfit unfit, Locale language) {
		return ResponseEntity.status(unfit.status())
			.body(Map.of("message", this.texts.getMessage(unfit.key(), unfit.details(), language)));
	}

}
