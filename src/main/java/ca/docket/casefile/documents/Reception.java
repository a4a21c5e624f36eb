package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;

import ca.docket.casefile.documents.check.Candidate;
import ca.docket.casefile.documents.check.Checks;
import ca.docket.casefile.documents.check.Unfit;
import org.springframework.stereotype.Component;

/**
 * Receives a file into the temporary folder and checks it; it is gone afterwards,
 * whatever becomes of it.
 */
@Component
class Reception {

	private final Workplace workplace;

	private final Checks checks;

	private final DocumentSettings settings;

	private final Clock clock;

	Reception(Workplace workplace, Checks checks, DocumentSettings settings, Clock clock) {
		this.workplace = workplace;
		this.checks = checks;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Receives a file.
	 * @param keep what is done with it once it was found good
	 * @throws Unfit where it is not
	 */
	<T> T receive(String name, String mediaType, InputStream line, Function<Arrival, T> keep) throws IOException {
		Path file = this.workplace.newFile();
		try {
			Arrival arrival = Arrival.of(line, file, this.settings, this.clock);
			this.checks.look(new Candidate(name, mediaType, file));
			return keep.apply(arrival);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

}
