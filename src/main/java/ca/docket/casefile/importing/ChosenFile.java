package ca.docket.casefile.importing;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.VisibleText;
import ca.docket.casefile.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps a file as the script of a page sends it: the bytes alone. */
@Component
class ChosenFile {

	/** Enough for as many rows with long texts as may come. */
	static final DataSize LARGEST = DataSize.ofMegabytes(8);

	private final ImportFiles files;

	private final Wording wording;

	ChosenFile(ImportFiles files, Wording wording) {
		this.files = files;
		this.wording = wording;
	}

	ResponseEntity<Map<String, String>> keep(FileSlot slot, String name, HttpServletRequest request, Locale language)
			throws IOException {
		byte[] content = request.getInputStream().readNBytes((int) LARGEST.toBytes() + 1);
		if (content.length > LARGEST.toBytes()) {
			return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(Map.of("message", tooLarge(language)));
		}
		this.files.keep(slot, VisibleText.line(name), content);
		return ResponseEntity.noContent().build();
	}

	Optional<ImportFile> find(FileSlot slot) {
		return this.files.find(slot);
	}

	String tooLarge(Locale language) {
		return this.wording.of("import.too-large", language, LARGEST.toMegabytes());
	}

}
