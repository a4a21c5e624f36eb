package ca.docket.electorlist.cut;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import ca.docket.TestData;
import net.sf.sevenzipjbinding.ArchiveFormat;
import net.sf.sevenzipjbinding.ExtractOperationResult;
import net.sf.sevenzipjbinding.IInArchive;
import net.sf.sevenzipjbinding.PropID;
import net.sf.sevenzipjbinding.SevenZip;
import net.sf.sevenzipjbinding.SevenZipNativeInitializationException;
import net.sf.sevenzipjbinding.impl.RandomAccessFileInStream;

/** Opens packages with 7-Zip, as recipients do. */
public final class Unsealed {

	// In the folder that all builds of a machine share, the next one would write the
	// library anew under our feet.
	static {
		try {
			SevenZip.initSevenZipFromPlatformJAR(Files.createDirectories(TestData.FOLDER.resolve("7-zip")).toFile());
		}
		catch (IOException | SevenZipNativeInitializationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private Unsealed() {
	}

	/** What 7-Zip finds: the content, or none where the passphrase is wrong. */
	public record Content(String name, String method, byte[] bytes) {
	}

	public static Content of(Path file, String passphrase) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r");
				IInArchive archive = SevenZip.openInArchive(ArchiveFormat.ZIP, new RandomAccessFileInStream(bytes))) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			ExtractOperationResult result = archive.extractSlow(0, some -> {
				content.writeBytes(some);
				return some.length;
			}, passphrase);
			return new Content((String) archive.getProperty(0, PropID.PATH),
					(String) archive.getProperty(0, PropID.METHOD),
					(result == ExtractOperationResult.OK) ? content.toByteArray() : null);
		}
	}

}
