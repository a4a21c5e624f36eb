package ca.docket.casefile.keeping;

import java.util.Optional;

/** Verifies the chain of one case link by link and reports the first broken one. */
class ChainWalk {

	private final String of;

	private ChainLink last;

	/** Gone, and excused by a deletion that follows. */
	private Broken gone;

	private Broken broken;

	ChainWalk(ChainLink first) {
		this.of = (first.number() != null) ? first.number() : first.processInstanceId();
	}

	void next(ChainLink link) {
		long expected = (this.last != null) ? this.last.seq() + 1 : 1;
		if (link.seq() != expected) {
			breaks(expected, "the link is missing");
		}
		else if (!link.hash().equals(link.link())) {
			breaks(link.seq(), "the link was changed");
		}
		else if (!link.previous().equals((this.last != null) ? this.last.hash() : "")) {
			breaks(link.seq(), "the link does not follow from the one before it");
		}
		else {
			content(link);
		}
		this.last = link;
	}

	private void content(ChainLink link) {
		if (link.now() == null) {
			this.gone = (this.gone != null) ? this.gone
					: new Broken(this.of, link.seq(), link.sealed() + " is gone, and no deletion tells of it");
		}
		else if (!link.now().equals(link.content())) {
			breaks(link.seq(), link.sealed() + " was changed");
		}
		else if (link.kind().equals("deleted")) {
			this.gone = null;
		}
	}

	/** The first broken row, when all links were passed. */
	Optional<Broken> end() {
		if (this.last.seq() != this.last.lastSeq() || !this.last.hash().equals(this.last.lastHash())) {
			breaks(this.last.seq() + 1, "the end of the chain is not where it should be");
		}
		if (this.gone != null && (this.broken == null || this.gone.seq() < this.broken.seq())) {
			return Optional.of(this.gone);
		}
		return Optional.ofNullable(this.broken);
	}

	private void breaks(long seq, String what) {
		if (this.broken == null) {
			this.broken = new Broken(this.of, seq, what);
		}
	}

}
