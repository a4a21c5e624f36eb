package ca.docket.electorlist;

import java.io.UncheckedIOException;
import java.util.Optional;

import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.stereotype.Component;

/**
 * Knows whether a package is the very one that was cut for a recipient. One that is not
 * is reported as a breach, and nobody gets it.
 */
@Component
class PackageCheck {

	private final Cuts cuts;

	private final BreachReports breaches;

	PackageCheck(Cuts cuts, BreachReports breaches) {
		this.cuts = cuts;
		this.breaches = breaches;
	}

	/** The passphrase of what a recipient may collect; empty where it is not its own. */
	Optional<String> passphrase(Delivery delivery) {
		return checked(delivery, "seal", own(delivery).flatMap(this::opened));
	}

	/**
	 * What a recipient may collect; empty also where its file is not the one that was
	 * sealed.
	 */
	Optional<Made> intact(Delivery delivery) {
		return passphrase(delivery)
			.flatMap(passphrase -> checked(delivery, "file", own(delivery).filter(this.cuts::isIntact)));
	}

	private Optional<Made> own(Delivery delivery) {
		return this.cuts.findPackage(delivery.pack()).filter(pack -> pack.recipient().equals(delivery.recipient()));
	}

	/** Not with another's passphrase, nor once the key of its cut is gone. */
	private Optional<String> opened(Made pack) {
		try {
			return Optional.of(this.cuts.passphrase(pack));
		}
		catch (IllegalArgumentException | UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private <T> Optional<T> checked(Delivery delivery, String what, Optional<T> found) {
		if (found.isEmpty()) {
			this.breaches.altered(delivery, what);
		}
		return found;
	}

}
