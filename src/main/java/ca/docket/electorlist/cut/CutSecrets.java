package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import ca.docket.security.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encrypts what opens a cut under a key of its own, which lies beside the packages and in
 * no backup, and then under the key from outside of the database. Once its own is
 * destroyed, no backup opens anything of the cut.
 */
@Component
class CutSecrets {

	private final PackageFiles files;

	private final Secrets secrets;

	CutSecrets(PackageFiles files, Secrets secrets) {
		this.files = files;
		this.secrets = secrets;
	}

	/** Without a key from outside nothing is taken in. */
	void requireKey() {
		if (!this.secrets.haveKey()) {
			throw new IllegalStateException("DOCKET_SECRET_KEY is missing: docker/make-env writes one.");
		}
	}

	void create(UUID cut) throws IOException {
		Path file = this.files.key(cut);
		Files.writeString(file, Secrets.newKey());
		PackageFiles.force(file);
	}

	/** The key of a cut, read once for many texts, and not before the first of them. */
	CutSecret of(UUID cut) {
		return new CutSecret(SingletonSupplier.of(() -> own(cut)), this.secrets);
	}

	private Secrets own(UUID cut) {
		try {
			return new Secrets(Files.readString(this.files.key(cut)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void destroy(UUID cut) throws IOException {
		Files.deleteIfExists(this.files.key(cut));
	}

}
