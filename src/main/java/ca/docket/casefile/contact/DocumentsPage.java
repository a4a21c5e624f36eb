package ca.docket.casefile.contact;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Wording;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Downloads;
import ca.docket.casefile.documents.Sizes;
import ca.docket.token.Token;
import ca.docket.token.TokenPage;
import ca.docket.token.TokenView;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** Shows a contact the documents that were sent to them, and hands them out. */
@Controller
class DocumentsPage implements TokenPage {

	private static final TokenView DOCUMENTS = new TokenView("redirect:/t/{secret}/documents", Map.of());

	private final Sendings sendings;

	private final Fetching fetching;

	private final Downloads downloads;

	private final Wording wording;

	DocumentsPage(Sendings sendings, Fetching fetching, Downloads downloads, Wording wording) {
		this.sendings = sendings;
		this.fetching = fetching;
		this.downloads = downloads;
		this.wording = wording;
	}

	/** A document as the page shows it. */
	record Line(String id, String name, String size, String sha256) {
	}

	@Override
	public String purpose() {
		return ContactDocuments.PURPOSE;
	}

	@Override
	public boolean once() {
		return false;
	}

	@Override
	public TokenView show(Token token, Locale language) {
		return DOCUMENTS;
	}

	/** Nothing is asked. */
	@Override
	public Optional<TokenView> answer(Token token, MultiValueMap<String, String> sent, Locale language) {
		return Optional.empty();
	}

	@GetMapping("/t/{secret}/documents")
	String show(@RequestAttribute Token token, Model page, Locale language) {
		Sending sending = sending(token);
		List<Line> lines = this.fetching.documents(sending)
			.stream()
			.map(each -> new Line(each.id().toString(), each.name(), Sizes.inWords(each.size(), language),
					each.sha256()))
			.toList();
		page.addAttribute("number", sending.caseNumber());
		page.addAttribute("documents", lines);
		page.addAttribute("fetchBy", this.wording.day(sending.fetchBy(), language));
		return "contact/documents";
	}

	/** By a button: programs that open the links of an email fetch nothing. */
	@PostMapping("/t/{secret}/documents/{id}")
	void fetch(@RequestAttribute Token token, @PathVariable String id, HttpServletResponse response)
			throws IOException {
		Sending sending = sending(token);
		Document document = this.fetching.fetch(sending, id).orElseThrow(DocumentsPage::none);
		this.downloads.send(document, sending.contact(), response);
	}

	/** Where a form from before the cookie was gone is shown again. */
	@GetMapping("/t/{secret}/documents/{id}")
	String again() {
		return DOCUMENTS.template();
	}

	private Sending sending(Token token) {
		return Optional.of(token)
			.filter(link -> link.purpose().equals(purpose()))
			.flatMap(link -> this.sendings.find(link.subject()))
			.orElseThrow(DocumentsPage::none);
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
