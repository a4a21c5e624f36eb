package ca.docket.audit;

import java.math.BigInteger;
import java.util.Map;

import ca.docket.Sha256;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Secrets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Draws whether a recommendation is in the sample to be verified, one {@code oneIn},
 * where the table of priorities asks for no more. Nobody knows the seed before, and it is
 * on record after, so that everybody can draw again.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = "oneIn", sets = "toVerify")
class DrawSample implements JavaDelegate {

	private final StepCase cases;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	DrawSample(StepCase cases, Recommendations recommendations, AuditTrail auditTrail) {
		this.cases = cases;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.cases.of(execution);
		Recommendation one = this.recommendations.of(part.number());
		int oneIn = Integer.parseInt(StepCase.required(execution, "oneIn"));
		execution.setVariable("toVerify",
				!"sample".equals(one.verification()) || one.returns() > 0 || isDrawn(part, oneIn));
	}

	private boolean isDrawn(Case part, int oneIn) {
		String seed = Secrets.newSecret();
		boolean drawn = isDrawn(seed, part.number(), oneIn);
		this.auditTrail.note(part.processInstanceId(), "sample-drawn", null,
				Map.of("seed", seed, "oneIn", oneIn, "drawn", drawn ? "yes" : "no"));
		if (!drawn) {
			this.recommendations.checked(part.number(), "not-drawn");
		}
		return drawn;
	}

	/**
	 * Whether SHA-256 of the seed, a space and the number is a multiple of {@code oneIn}.
	 */
	static boolean isDrawn(String seed, String number, int oneIn) {
		return new BigInteger(Sha256.of(seed + " " + number), 16).mod(BigInteger.valueOf(oneIn)).signum() == 0;
	}

}
