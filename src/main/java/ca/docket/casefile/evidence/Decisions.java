package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.Json;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.words.TableWords;
import ca.docket.casefile.words.TableWords.Result;
import org.springframework.stereotype.Component;

/** The decisions: version of the table, rules with their reasons, inputs, outputs. */
@Component
class Decisions implements Pieces {

	private final DecisionLog decisionLog;

	private final TableWords words;

	private final Json json;

	Decisions(DecisionLog decisionLog, TableWords words, Json json) {
		this.decisionLog = decisionLog;
		this.words = words;
		this.json = json;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		return List.of(Piece.table("decisions.csv", csv -> {
			csv.row("at", "activity", "decision", "version", "rule", "reason", "inputs", "outputs");
			for (LoggedDecision logged : this.decisionLog.of(viewer.caseFile().processInstanceId())) {
				List<Result> results = this.words.results(logged, language);
				for (int i = 0; i < logged.rules().size(); i++) {
					String rule = logged.rules().get(i);
					csv.row(logged.at(), logged.activity(), logged.decision(), logged.version(), rule,
							results.get(i).reason(), this.json.write(logged.inputs()),
							this.json.write(logged.outputs().get(i)));
				}
			}
		}));
	}

}
