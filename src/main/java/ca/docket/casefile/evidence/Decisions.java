package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Json;
import ca.docket.casefile.Ruling;
import ca.docket.casefile.Rulings;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.Wording;
import org.springframework.stereotype.Component;

/** What the decision tables said: version, rules with their reasons, inputs, outputs. */
@Component
class Decisions implements Pieces {

	private final Rulings rulings;

	private final Wording wording;

	private final Json json;

	Decisions(Rulings rulings, Wording wording, Json json) {
		this.rulings = rulings;
		this.wording = wording;
		this.json = json;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		return List.of(Piece.table("decisions.csv", csv -> {
			csv.row("at", "activity", "decision", "version", "rule", "reason", "inputs", "outputs");
			for (Ruling ruling : this.rulings.of(viewer.caseFile().processInstanceId())) {
				for (int i = 0; i < ruling.rules().size(); i++) {
					String rule = ruling.rules().get(i);
					csv.row(ruling.at(), ruling.activity(), ruling.decision(), ruling.version(), rule,
							this.wording.find(ruling.decision() + "." + rule, language).orElse(""),
							this.json.write(ruling.inputs()), this.json.write(ruling.outputs().get(i)));
				}
			}
		}));
	}

}
