package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Notes;
import ca.docket.casefile.Notes.Note;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/** The notes of the office. */
@Component
class NotePieces implements Pieces {

	private final Notes notes;

	NotePieces(Notes notes) {
		this.notes = notes;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Note> all = this.notes.of(viewer.caseFile().processInstanceId());
		List<Note> seen = all.stream().filter(note -> viewer.includes(note.audience(), note.author())).toList();
		leftOut.add("notes", all.size() - seen.size());
		return List.of(Piece.table("notes.csv", csv -> {
			csv.row("at", "author", "audience", "text");
			seen.forEach(note -> csv.row(note.at(), note.author(), note.audience(), note.text()));
		}));
	}

}
