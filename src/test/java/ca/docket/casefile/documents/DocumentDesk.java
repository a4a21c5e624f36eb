package ca.docket.casefile.documents;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ca.docket.Visitor;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** A case to which people add documents with their browsers. */
class DocumentDesk implements AutoCloseable {

	final TestCase some;

	private final Documents documents;

	private final DocumentSettings settings;

	private final int port;

	DocumentDesk(ApplicationContext application, int port) {
		this.some = new TestCase(application.getBean(ProcessEngine.class), application.getBean(Cases.class),
				application.getBean(JdbcClient.class), application.getBean(PlatformTransactionManager.class));
		this.documents = application.getBean(Documents.class);
		this.settings = application.getBean(DocumentSettings.class);
		this.port = port;
	}

	/** Nothing half is left where files arrive. */
	@Override
	public void close() throws IOException {
		this.some.close();
		try (Stream<Path> left = Files.walk(this.settings.folder())) {
			assertThat(left.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock"))).isEmpty();
		}
	}

	Document only() {
		List<Document> all = this.documents.of(this.some.about.number());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	HttpResponse<String> upload(Visitor visitor, String name, String audience, byte[] content) {
		return visitor.upload("/", address(name, audience), BodyPublishers.ofByteArray(content));
	}

	String address(String name, String audience) {
		return this.some.path() + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&audience="
				+ URLEncoder.encode(audience, StandardCharsets.UTF_8);
	}

	Visitor person(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		return visitor;
	}

}
