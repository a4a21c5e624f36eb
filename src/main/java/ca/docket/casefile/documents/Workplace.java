package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The temporary folder for uploads, one per operating-system process. A lock shows that
 * the process is running; the folder of a killed one is removed at the next start of any.
 */
@Component
class Workplace {

	private static final String LOCK = "lock";

	private final Path folder;

	private final FileChannel lock;

	Workplace(DocumentSettings settings) {
		Path all = settings.folder().toAbsolutePath();
		try (FileChannel starting = lockFile(Files.createDirectories(all))) {
			// One after the other: a folder without a lock yet is not left over.
			starting.lock();
			removeLeftOvers(all);
			this.folder = Files.createDirectory(all.resolve(UUID.randomUUID().toString()));
			this.lock = lockFile(this.folder);
			this.lock.lock();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Docket cannot write to %s, where uploads lie while they are looked at."
				.formatted(settings.folder()), ex);
		}
	}

	/** A path for a file that does not exist yet. */
	Path newFile() {
		return this.folder.resolve(UUID.randomUUID().toString());
	}

	@PreDestroy
	void close() throws IOException {
		this.lock.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

	private static void removeLeftOvers(Path all) throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, Files::isDirectory)) {
			for (Path left : folders) {
				if (isFree(left)) {
					FileSystemUtils.deleteRecursively(left);
				}
			}
		}
	}

	private static boolean isFree(Path folder) throws IOException {
		try (FileChannel channel = lockFile(folder); FileLock held = channel.tryLock()) {
			return held != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static FileChannel lockFile(Path folder) throws IOException {
		return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

}
