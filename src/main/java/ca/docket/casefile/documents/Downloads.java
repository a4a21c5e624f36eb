package ca.docket.casefile.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import ca.docket.casefile.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands out documents, and notes who opened them. */
@Component
public class Downloads {

	/** Even a browser that would show it lets nothing in it run. */
	private static final String POLICY = "default-src 'none'; sandbox";

	private final Documents documents;

	private final Clock clock;

	private final UploadLimiter limiter;

	Downloads(Documents documents, DocumentSettings settings, Clock clock) {
		this.documents = documents;
		this.clock = clock;
		this.limiter = new UploadLimiter(settings.atOnce());
	}

	/**
	 * Sends a document of a case.
	 * @throws ResponseStatusException 404 where it is not there for this person
	 */
	void send(Viewer viewer, UUID id, HttpServletResponse response) throws IOException {
		Document document = this.documents.find(id)
			.filter(found -> found.caseNumber().equals(viewer.caseFile().number()))
			.filter(found -> viewer.includes(found.audience(), found.author()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		send(document, viewer.person(), response);
	}

	/**
	 * Sends a document to whoever may have it.
	 * @param person the id of a person or a contact
	 * @throws ResponseStatusException 404 where it was deleted meanwhile
	 */
	public void send(Document document, String person, HttpServletResponse response) throws IOException {
		this.limiter.pass(person, () -> {
			if (!this.documents.opened(document.id(), person, this.clock.instant())) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			describe(document, response);
			this.documents.write(document, response.getOutputStream());
			return document;
		});
	}

	private static void describe(Document document, HttpServletResponse response) {
		response.setContentType(document.mediaType());
		response.setContentLengthLong(document.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", POLICY);
	}

}
