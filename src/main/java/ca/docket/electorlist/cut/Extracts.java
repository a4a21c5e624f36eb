package ca.docket.electorlist.cut;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import ca.docket.Sha256;
import ca.docket.electorlist.cut.ExtractRefused.Cause;
import org.springframework.stereotype.Component;

/**
 * Keeps extracts until they are cut: encrypted on the way to the disk, with a key for
 * each that is used once.
 */
@Component
class Extracts {

	private final PackageFiles files;

	Extracts(PackageFiles files) {
		this.files = files;
	}

	/** How large an extract is, and the hash of its bytes as they came. */
	record Kept(long size, String sha256) {
	}

	/** Takes in a stream; of one that breaks off, nothing is left. */
	Kept keep(UUID cut, InputStream line, CutKeys keys) throws IOException {
		Path file = this.files.extract(cut);
		MessageDigest digest = Sha256.digest();
		boolean kept = false;
		try (OutputStream out = new CipherOutputStream(Files.newOutputStream(file),
				cipher(Cipher.ENCRYPT_MODE, keys))) {
			long size = new DigestInputStream(line, digest).transferTo(out);
			kept = true;
			return new Kept(size, Sha256.of(digest));
		}
		finally {
			if (!kept) {
				delete(cut);
			}
		}
	}

	/**
	 * Reads what was kept, as it came.
	 * @throws ExtractRefused once the work is done, where it is not what was handed in
	 */
	<T> T read(UUID cut, CutKeys keys, String sha256, Work<T> work) throws IOException {
		MessageDigest digest = Sha256.digest();
		try (InputStream in = new DigestInputStream(
				new CipherInputStream(new BufferedInputStream(Files.newInputStream(this.files.extract(cut))),
						cipher(Cipher.DECRYPT_MODE, keys)),
				digest)) {
			T done = work.with(in);
			in.transferTo(OutputStream.nullOutputStream());
			if (!Sha256.of(digest).equals(sha256)) {
				throw new ExtractRefused(Cause.damaged, 0);
			}
			return done;
		}
	}

	@FunctionalInterface
	interface Work<T> {

		T with(InputStream extract) throws IOException;

	}

	void delete(UUID cut) throws IOException {
		Files.deleteIfExists(this.files.extract(cut));
	}

	private static Cipher cipher(int mode, CutKeys keys) {
		try {
			Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(mode, new SecretKeySpec(keys.extract(), "AES"), new IvParameterSpec(new byte[16]));
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
