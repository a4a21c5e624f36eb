package ca.docket.electorlist;

import java.util.List;

import ca.docket.family.Families;
import ca.docket.security.Secrets;
import ca.docket.security.StartRefused;
import org.springframework.stereotype.Component;

/** Where lists are delivered, Docket does not start without the key of their secrets. */
@Component
class KeyAtStart {

	KeyAtStart(Families families, Secrets secrets) {
		if (families.current().isOn("electorlist") && !secrets.haveKey()) {
			throw new StartRefused(
					List.of("DOCKET_SECRET_KEY is missing: passphrases of elector lists are kept under it. "
							+ "docker/make-env writes one."));
		}
	}

}
