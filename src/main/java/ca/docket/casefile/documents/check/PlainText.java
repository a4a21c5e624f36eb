package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Checks that a text file is UTF-8 without control characters other than tabs and line
 * breaks.
 */
class PlainText implements Check {

	private static final String ALLOWED = "\t\n\r\f";

	@Override
	public void look(Candidate document) throws IOException {
		if (Kind.of(document) != Kind.TEXT) {
			return;
		}
		try (Reader text = Files.newBufferedReader(document.file(), StandardCharsets.UTF_8)) {
			char[] some = new char[8192];
			for (int read = text.read(some); read >= 0; read = text.read(some)) {
				for (int i = 0; i < read; i++) {
					if (some[i] < ' ' && ALLOWED.indexOf(some[i]) < 0) {
						throw new Unfit("text");
					}
				}
			}
		}
		catch (CharacterCodingException ex) {
			throw new Unfit("text");
		}
	}

}
