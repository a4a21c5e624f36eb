package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of a deployment.
 *
 * @param name as it was sent, as {@code intake.bpmn}
 * @param bytes of which a mark of their order, as some editors put it before UTF-8, is
 * dropped: not everybody who reads the file would
 */
public record ModelFile(String name, byte[] bytes) {

	private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

	public ModelFile {
		if (Arrays.mismatch(bytes, MARK) == MARK.length) {
			bytes = Arrays.copyOfRange(bytes, MARK.length, bytes.length);
		}
	}

	/** What a file is, by the end of its name. */
	public enum Kind {

		PROCESS(".bpmn"), TABLE(".dmn"), FORM(".form"), FRENCH("_fr.properties"), LETTER(".md");

		private final String ending;

		Kind(String ending) {
			this.ending = ending;
		}

		public String ending() {
			return this.ending;
		}

	}

	/** Empty for a file that has no place in a deployment. */
	public Optional<Kind> kind() {
		return Arrays.stream(Kind.values()).filter(kind -> this.name.endsWith(kind.ending)).findFirst();
	}

	public boolean is(Kind kind) {
		return kind().filter(kind::equals).isPresent();
	}

	/** The name without its ending: the id of a model. */
	public String id() {
		return kind().map(kind -> this.name.substring(0, this.name.length() - kind.ending.length())).orElse(this.name);
	}

	String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
