package ca.docket.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.springframework.stereotype.Component;

/** Every version of every document that the person who downloads the pack may see. */
@Component("evidenceFiles")
class Files implements Pieces {

	private final Documents documents;

	Files(Documents documents) {
		this.documents = documents;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Document> all = this.documents.of(viewer.caseFile().number());
		List<Document> seen = all.stream()
			.filter(document -> viewer.includes(document.audience(), document.author()))
			.toList();
		leftOut.add("documents", all.size() - seen.size());
		List<Piece> pieces = new ArrayList<>();
		pieces.add(Piece.table("documents.csv", csv -> {
			csv.row("file", "name", "version", "bytes", "sha256", "type", "audience", "author", "at", "evidence for");
			seen.forEach(document -> csv.row(path(document), document.name(), document.version(), document.size(),
					document.sha256(), document.mediaType(), document.audience(), document.author(), document.at(),
					document.evidenceActivity()));
		}));
		seen.forEach(document -> pieces.add(new Piece(path(document), to -> this.documents.write(document, to))));
		return pieces;
	}

	/** Names were checked when the document came in; the audience keeps two apart. */
	private static String path(Document document) {
		return "documents/%s/v%d/%s".formatted(document.audience().replace(':', '-'), document.version(),
				document.name());
	}

}
