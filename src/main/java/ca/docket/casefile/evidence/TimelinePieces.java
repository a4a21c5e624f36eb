package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.Wording;
import ca.docket.casefile.page.CaseSection;
import org.springframework.stereotype.Component;

/** The timeline, to read and to compute with. */
@Component
class TimelinePieces implements Pieces {

	private final AuditTrail auditTrail;

	private final CaseSection timeline;

	private final Wording wording;

	private final Pdf pdf;

	private final SortedJson json;

	private final Office office;

	TimelinePieces(AuditTrail auditTrail, List<CaseSection> sections, Wording wording, Pdf pdf, SortedJson json,
			Office office) {
		this.auditTrail = auditTrail;
		this.timeline = sections.stream().filter(each -> each.name().equals("timeline")).findFirst().orElseThrow();
		this.wording = wording;
		this.pdf = pdf;
		this.json = json;
		this.office = office;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<AuditEntry> all = this.auditTrail.of(viewer.caseFile().processInstanceId());
		List<AuditEntry> seen = all.stream()
			.filter(entry -> viewer.includes(entry.audience(), entry.person()))
			.toList();
		leftOut.add("acts", all.size() - seen.size());
		return List.of(toRead(viewer, language), Piece.table("timeline.csv", csv -> {
			csv.row("at", "person", "name", "behalf", "what", "activity", "audience", "answers");
			seen.forEach(entry -> csv.row(entry.at(), entry.person(), name(entry), entry.behalf(), entry.action(),
					entry.activity(), entry.audience(), this.json.write(entry.answers())));
		}));
	}

	private Piece toRead(Viewer viewer, Locale language) {
		Map<String, Object> shown = Map.of("file", viewer.caseFile(), "office", this.office.name(), "timeline",
				this.timeline.of(viewer, language));
		return Piece.of("timeline.pdf",
				this.pdf.bytes("evidence/timeline", language, shown, viewer.caseFile().openedAt()));
	}

	private String name(AuditEntry entry) {
		return (entry.person() != null) ? this.wording.person(entry.person()) : "";
	}

}
