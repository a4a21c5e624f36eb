package ca.docket.hiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Wording;
import ca.docket.hiring.ApplicantLinks.Question;
import ca.docket.token.Token;
import org.springframework.stereotype.Component;

/**
 * Lets whoever applied choose the language of letters, withdraw, or say that only their
 * latest application counts. The link shows that the address is theirs; an email does
 * not.
 */
@Component
class AskedWish implements LinkedPage.Asks {

	static final String PURPOSE = "hiring-wish";

	private static final String FIELD = "wish";

	private static final String WITHDRAW = "withdraw";

	private static final String REPLACE = "replace";

	private final Applications applications;

	private final ApplicationMessages messages;

	private final AuditTrail auditTrail;

	private final Wording wording;

	AskedWish(Applications applications, ApplicationMessages messages, AuditTrail auditTrail, Wording wording) {
		this.applications = applications;
		this.messages = messages;
		this.auditTrail = auditTrail;
		this.wording = wording;
	}

	@Override
	public String purpose() {
		return PURPOSE;
	}

	/** Until the application ends. */
	@Override
	public boolean once() {
		return false;
	}

	@Override
	public List<Question> questions(Token token, Application one, Locale language) {
		Map<String, String> answers = new LinkedHashMap<>();
		List.of("en", "fr", WITHDRAW)
			.forEach(each -> answers.put(each, this.wording.of("hiring.link.wish." + each, language)));
		List<Application> same = this.applications.ofSamePerson(one);
		if (same.size() > 1) {
			answers.put(REPLACE,
					this.wording.of("hiring.link.wish." + REPLACE, language, same.get(same.size() - 1).number()));
		}
		return List.of(new Question(FIELD, this.wording.of("hiring.link.wish", language), answers));
	}

	@Override
	public void take(Token token, Application one, Map<String, String> answers) {
		String wish = answers.get(FIELD);
		this.auditTrail.note(one.processInstanceId(), "applicant-chose", null, Map.of(FIELD, wish));
		List<Application> same = this.applications.ofSamePerson(one);
		switch (wish) {
			case WITHDRAW -> this.messages.send(one, "hiring-application.withdrawn", Map.of());
			case REPLACE -> same.subList(0, same.size() - 1)
				.forEach(former -> this.messages.send(former, "hiring-application.replaced", Map.of()));
			default -> this.applications.speaks(one, wish);
		}
	}

}
