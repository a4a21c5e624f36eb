package ca.docket.electorlist;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.springframework.stereotype.Component;

/** What a coordinator does whose recipients come from a file. */
@Component
class ImportSteps {

	private final ElectorlistSteps steps;

	ImportSteps(ElectorlistSteps steps) {
		this.steps = steps;
	}

	/** One that waits for the file. */
	Case planned(String layout) {
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.putAll(Map.of("entry", "file", "eventKind", "municipal", "layout", layout));
		plan.remove("recipients");
		return this.steps.planned(plan);
	}

	/** The page with what was found in the file. */
	String choose(Case campaign, byte[] file) {
		Visitor municipal = this.steps.visitor("municipal");
		municipal.upload(page(campaign), page(campaign) + "?name=contacts.csv", BodyPublishers.ofByteArray(file));
		return municipal.open(page(campaign)).body();
	}

	void start(Case campaign, byte[] file) throws Exception {
		String page = page(campaign);
		this.steps.visitor("municipal")
			.submit(page, page + "/start",
					Map.of("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file))));
	}

	private String page(Case campaign) {
		return "/import/" + this.steps.claimed("municipal", campaign, "Activity_ImportRecipients").getId();
	}

	static byte[] file(Iterable<String> codes) {
		StringBuilder file = new StringBuilder(
				"recipient,deliveryDate,contactName,contactEmail,codeTo,contactLanguage,agreementUntil,policyUntil\n");
		codes.forEach(code -> file.append(
				"%s,2031-09-01,Clara Clerk,clerk-%s@municipality.example.net,+1 555 0100,English,2032-01-15,2032-01-15%n"
					.formatted(code, code)));
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

}
