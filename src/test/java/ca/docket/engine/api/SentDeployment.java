package ca.docket.engine.api;

import java.io.ByteArrayOutputStream;
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

	static final String TYPE = "multipart/form-data; boundary=part";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

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
		return alone(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** A file as it lies on a disk, whatever its encoding. */
	public SentDeployment alone(String name, byte[] content) {
		this.body.writeBytes("""
				--part\r
				Content-Disposition: form-data; name="%s"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(name, name).getBytes(StandardCharsets.UTF_8));
		this.body.writeBytes(content);
		this.body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		return this;
	}

	public Answer by(int port, String person) {
		return by(ApiClient.program(port, person));
	}

	public Answer by(ApiClient caller) {
		return caller.call("POST", "/deployment/create", TYPE, BodyPublishers.ofByteArray(bytes()));
	}

	/** The whole body of the call. */
	byte[] bytes() {
		MinimalFamily.of(this.whole).forEach(this::alone);
		this.whole.clear();
		StringBuilder before = new StringBuilder();
		this.fields.forEach((field, value) -> before
			.append("--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
		all.writeBytes(this.body.toByteArray());
		all.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
		return all.toByteArray();
	}

}
