package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends the head of a campaign's ledger in the {@code letter} to the groups {@code to}
 * and {@code copies}: whoever keeps it can show later that nothing before was changed, by
 * whomever and however.
 */
@Component
@ForModels(processes = "electorlist", needs = { "letter", "to", "copies" })
class SendLedgerHead implements JavaDelegate {

	/** The last line of each case, as the ledger exports it. */
	private static final String HEAD = """
			select sum(h.lines)::bigint lines,
			       encode(sha256(string_agg(c.number || ' ' || h.seq || ' ' || encode(h.hash, 'hex'), E'\\n'
			         order by c.number collate "C")::bytea), 'hex') digest
			from casefile_case c
			cross join lateral (
			  select k.seq, k.hash, count(*) over () lines from casefile_chain k
			  where k.process_instance_id = c.process_instance_id and k.kind = 'record' order by k.seq desc limit 1) h
			where c.number = ? or c.part_of = ?
			""";

	private final StepCase step;

	private final JdbcClient jdbc;

	private final CaseLetters letters;

	private final DeliveryLedger ledger;

	SendLedgerHead(StepCase step, JdbcClient jdbc, CaseLetters letters, DeliveryLedger ledger) {
		this.step = step;
		this.jdbc = jdbc;
		this.letters = letters;
		this.ledger = ledger;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		Map<String, Object> head = this.jdbc.sql(HEAD).params(campaign.number(), campaign.number()).query().singleRow();
		for (String group : List.of("to", "copies")) {
			this.letters.toGroup(campaign, StepCase.required(execution, "letter"),
					group + " " + execution.getActivityInstanceId(), StepCase.required(execution, group), head);
		}
		this.ledger.note(campaign.processInstanceId(), null, "ledger-head-sent", head);
	}

}
