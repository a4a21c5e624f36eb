package ca.docket.electorlist.cut;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;

import ca.docket.Sha256;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * Writes the rows of one recipient into a ZIP with AES-256. Nothing of them is on disk in
 * plain.
 */
final class SealedPackage implements Closeable {

	/** Row by row the compression would be five times slower. */
	private static final int BUFFER = 32 * 1024;

	private final UUID id = UUID.randomUUID();

	private final String kind;

	private final String recipient;

	private final String passphrase = Passphrase.create();

	private final Path file;

	private final MessageDigest plain = Sha256.digest();

	private final MessageDigest whole = Sha256.digest();

	private final ZipOutputStream zip;

	private final byte[] buffer = new byte[BUFFER];

	private int filled;

	private long rows;

	private long formulas;

	SealedPackage(Path folder, String kind, String recipient, byte[] heading) throws IOException {
		this.kind = kind;
		this.recipient = recipient;
		this.file = folder.resolve(this.id + PackageFiles.UNFINISHED);
		OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.file));
		this.zip = new ZipOutputStream(new DigestOutputStream(out, this.whole), this.passphrase.toCharArray());
		this.zip.putNextEntry(entry(recipient + ".csv"));
		write(heading, 0, heading.length);
	}

	private static ZipParameters entry(String name) {
		ZipParameters entry = new ZipParameters();
		entry.setFileNameInZip(name);
		entry.setCompressionLevel(CompressionLevel.FASTEST);
		entry.setEncryptFiles(true);
		entry.setEncryptionMethod(EncryptionMethod.AES);
		entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
		return entry;
	}

	void row(byte[] bytes, int from, int to, int formulasInIt) throws IOException {
		write(bytes, from, to - from);
		this.rows++;
		this.formulas += formulasInIt;
	}

	private void write(byte[] bytes, int from, int length) throws IOException {
		if (this.filled + length > BUFFER) {
			flush();
		}
		if (length > BUFFER) {
			seal(bytes, from, length);
			return;
		}
		System.arraycopy(bytes, from, this.buffer, this.filled, length);
		this.filled += length;
	}

	private void flush() throws IOException {
		seal(this.buffer, 0, this.filled);
		this.filled = 0;
	}

	private void seal(byte[] bytes, int from, int length) throws IOException {
		this.plain.update(bytes, from, length);
		this.zip.write(bytes, from, length);
	}

	Manifest finish() throws IOException {
		flush();
		this.zip.closeEntry();
		this.zip.close();
		PackageFiles.force(this.file);
		return new Manifest(this.id, this.kind, this.recipient, this.rows, this.formulas, Sha256.of(this.plain),
				Sha256.of(this.whole), Files.size(this.file));
	}

	UUID id() {
		return this.id;
	}

	String passphrase() {
		return this.passphrase;
	}

	/** Lets go of a file that is not completed. */
	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
