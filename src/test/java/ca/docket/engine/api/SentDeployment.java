package ca.docket.engine.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.MinimalFamily;
import ca.docket.engine.deployment.ModelFile;

/** A deployment as Camunda Modeler sends it: fields and flat files in several parts. */
public final class SentDeployment {

	private final StringBuilder body = new StringBuilder();

	private final List<ModelFile> whole = new ArrayList<>();

	private final Map<String, String> fields = new LinkedHashMap<>(Map.of("deployment-name", "sent",
			"deployment-source", "Camunda Modeler", "enable-duplicate-filtering", "true"));

	public SentDeployment with(String field, String value) {
		this.fields.put(field, value);
		return this;
	}

	/** A model comes with all that a family needs and a test does not care for. */
	public SentDeployment file(String name, String content) {
		this.whole.add(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	/** The same, without its French. */
	public SentDeployment untranslated(String name, String content) {
		MinimalFamily.untranslated(List.of(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8))))
			.forEach(this::alone);
		return this;
	}

	public SentDeployment alone(String name, String content) {
		this.body
			.append("--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(name, name))
			.append("Content-Type: application/octet-stream\r\n\r\n")
			.append(content)
			.append("\r\n");
		return this;
	}

	public Answer by(int port, String person) {
		return by(ApiClient.program(port, person));
	}

	public Answer by(ApiClient caller) {
		MinimalFamily.of(this.whole).forEach(this::alone);
		this.whole.clear();
		StringBuilder all = new StringBuilder();
		this.fields.forEach((field, value) -> all
			.append("--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
		return caller.call("POST", "/deployment/create", "multipart/form-data; boundary=part",
				BodyPublishers.ofString(all.append(this.body).append("--part--\r\n").toString()));
	}

}
