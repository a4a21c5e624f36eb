package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

import ca.docket.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folders of cuts: extract, index of electors and packages. */
@Component
class PackageFiles {

	static final String UNFINISHED = ".part";

	private static final String FINISHED = ".zip";

	private final Path folder;

	PackageFiles(CutSettings settings) {
		this.folder = settings.folder();
	}

	/** The folder of a cut, emptied. */
	Path fresh(UUID cut) throws IOException {
		delete(cut);
		return Files.createDirectories(of(cut));
	}

	/** The index of electors, below the folder of a cut. */
	static Path index(Path cut) {
		return cut.resolve("index");
	}

	Path index(UUID cut) {
		return index(of(cut));
	}

	/** The extract of a cut, encrypted; outside of the folder that each try empties. */
	Path extract(UUID cut) throws IOException {
		return Files.createDirectories(this.folder).resolve(cut + ".extract");
	}

	/**
	 * A package whose manifest is valid. It may still have the name that it was made
	 * under, when something failed right after its manifest was stored.
	 */
	Path sealed(UUID cut, UUID id) throws IOException {
		Path finished = of(cut).resolve(id + FINISHED);
		Path made = of(cut).resolve(id + UNFINISHED);
		if (Files.exists(made)) {
			Files.move(made, finished);
		}
		return finished;
	}

	/** The key of a cut, which outlives its tries. */
	Path key(UUID cut) throws IOException {
		return Files.createDirectories(this.folder).resolve(cut + ".key");
	}

	void delete(UUID cut) throws IOException {
		FileSystemUtils.deleteRecursively(of(cut));
	}

	/** Nothing of a cut is left: also no leftovers of tries that a crash ended. */
	void requireGone(UUID cut) throws IOException {
		for (Path left : List.of(of(cut), extract(cut), key(cut))) {
			if (Files.exists(left)) {
				throw new IllegalStateException("Not destroyed: " + left);
			}
		}
	}

	private Path of(UUID cut) {
		return this.folder.resolve(cut.toString());
	}

	static String sha256(Path file) throws IOException {
		MessageDigest digest = Sha256.digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return Sha256.of(digest);
	}

	/** Makes sure that a file is on the disk. */
	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}
