package ca.docket.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL binaries for this machine, unpacked once from the class path. */
final class PostgresPrograms {

	private PostgresPrograms() {
	}

	/** The folder of the programs inside {@code parent}, complete. */
	static Path in(Path parent) throws IOException {
		Path programs = parent.resolve("postgresql-" + digest());
		if (Files.notExists(programs)) {
			Path half = parent.resolve("postgresql.new");
			FileSystemUtils.deleteRecursively(half);
			unpack(half);
			Files.move(half, programs, StandardCopyOption.ATOMIC_MOVE);
		}
		return programs;
	}

	private static String digest() throws IOException {
		try (InputStream archive = archive()) {
			return DigestUtils.md5DigestAsHex(archive).substring(0, 8);
		}
	}

	private static void unpack(Path target) throws IOException {
		try (TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
			for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
				Path file = target.resolve(entry.getName());
				if (entry.isDirectory()) {
					Files.createDirectories(file);
					continue;
				}
				Files.createDirectories(file.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(files, file);
					file.toFile().setExecutable((entry.getMode() & 0100) != 0);
				}
			}
		}
	}

	private static InputStream archive() throws IOException {
		String machine = System.getProperty("os.arch");
		return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(),
				machine.equals("amd64") ? "x86_64" : machine);
	}

	private static String system() {
		String name = System.getProperty("os.name");
		return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
	}

}
