package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Links;
import ca.docket.casefile.Links.Link;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** The linked cases, without their status, which is not evidence of this case. */
@Component
class LinksOfCase implements Pieces {

	private final Links links;

	LinksOfCase(Links links) {
		this.links = links;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Link> all = (viewer.caseFile().deletedAt() == null) ? this.links.of(viewer.caseFile().number())
				: List.of();
		return List.of(Piece.table("links.csv", csv -> {
			csv.row("case", "process", "at");
			all.forEach(link -> csv.row(link.to().number(), link.to().process(), link.at()));
		}));
	}

}
