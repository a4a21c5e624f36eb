package ca.docket.audit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.notice.ToldOf;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contact of a report's auditor gets, and fetches. */
class AuditorSteps implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("/t/[\\w-]+");

	final ToldOf told;

	private final AuditTrail auditTrail;

	private final Documents documents;

	private final int port;

	AuditorSteps(ApplicationContext application, int port) {
		this.told = new ToldOf(application);
		this.auditTrail = application.getBean(AuditTrail.class);
		this.documents = application.getBean(Documents.class);
		this.port = port;
	}

	@Override
	public void close() {
		this.told.close();
	}

	/** The names of what was fetched, as on record. */
	List<String> fetched(Case about) {
		return this.auditTrail.of(about.processInstanceId(), "document-fetched")
			.stream()
			.map(entry -> entry.answer("name"))
			.toList();
	}

	Document document(Case about, String name) {
		return this.documents.of(about.number())
			.stream()
			.filter(each -> each.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** In the latest letter to the auditor's contact. */
	String link(Case audit) {
		List<ToldOf.Told> letters = this.told.soon()
			.stream()
			.filter(email -> email.subject().contains(audit.number()) && email.text().contains("/t/"))
			.toList();
		Matcher link = LINK.matcher(letters.get(letters.size() - 1).text());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	HttpResponse<String> fetch(String link, String document) {
		return visitor().submit(link + "/documents", document, Map.of());
	}

	Visitor visitor() {
		return new Visitor(this.port);
	}

}
