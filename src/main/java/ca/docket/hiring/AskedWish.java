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

	/** What is answered names the application that was shown, as a later one may come. */
	private static final String KEPT = REPLACE + "-";

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
			String latest = same.get(same.size() - 1).number();
			answers.put(KEPT + latest, this.wording.of("hiring.link.wish." + REPLACE, language, latest));
		}
		return List.of(new Question(FIELD, this.wording.of("hiring.link.wish", language), answers));
	}

	@Override
	public void take(Token token, Application one, Map<String, String> answers) {
		String wish = answers.get(FIELD);
		this.auditTrail.note(one.processInstanceId(), "applicant-chose", null, Map.of(FIELD, wish));
		if (wish.equals(WITHDRAW)) {
			this.messages.send(one, "hiring-application.withdrawn", Map.of());
		}
		else if (wish.startsWith(KEPT)) {
			this.applications.ofSamePerson(one)
				.stream()
				.filter(former -> !wish.equals(KEPT + former.number()))
				.forEach(former -> this.messages.send(former, "hiring-application.replaced", Map.of()));
		}
		else {
			this.applications.speaks(one, wish);
		}
	}

}
