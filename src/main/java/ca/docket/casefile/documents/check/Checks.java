package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.springframework.stereotype.Component;

/** Runs all checks of a document before it is stored, the cheapest first. */
@Component
public class Checks {

	private final List<Check> all;

	Checks(Scanner scanner) {
		this.all = List.of(new MatchingContent(), new PlainText(), new SoundJson(), new SoundArchive(),
				new OfficeParts(), new StillOffice(), new SafePdf(), scanner);
	}

	/**
	 * Looks at a document in every way.
	 * @throws Unfit where it is not to be kept
	 */
	public void look(Candidate document) throws IOException {
		if (Files.size(document.file()) == 0) {
			throw new Unfit("empty");
		}
		for (Check check : this.all) {
			check.look(document);
		}
	}

}
