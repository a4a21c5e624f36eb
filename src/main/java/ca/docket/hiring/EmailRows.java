package ca.docket.hiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.mailbox.ParsedEmail;
import ca.docket.mailbox.ParsedEmail.Attachment;
import org.springframework.stereotype.Component;

/** Shows an email as a row of a list. */
@Component
class EmailRows {

	private static final int SHOWN = 2000;

	private final ApplicantEmails emails;

	private final Wording wording;

	EmailRows(ApplicantEmails emails, Wording wording) {
		this.emails = emails;
		this.wording = wording;
	}

	WorkRow row(HiringEmail email, Locale language) {
		Optional<ParsedEmail> said = this.emails.find(email.id());
		Map<String, Object> values = new HashMap<>();
		Optional.ofNullable(email.sorting()).ifPresent(sorting -> values.put("sorting", sorting));
		Optional.ofNullable(email.reason()).ifPresent(reason -> values.put("sortingReason", reason));
		String title = said.map(NewApplications::name).filter(name -> !name.isBlank()).orElse("–");
		return new WorkRow(email.id().toString(), "", title, "/hiring/emails/" + email.id(),
				facts(email, said, language), values, Map.of(), String.valueOf(email.version()),
				email.sorting() != null, "");
	}

	private List<Fact> facts(HiringEmail email, Optional<ParsedEmail> said, Locale language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("fault", this.wording.of("hiring.fault." + email.fault(), language), language));
		facts.add(fact("received", this.wording.moment(email.receivedAt(), language), language));
		said.ifPresent(one -> {
			facts.add(fact("from", one.from(), language));
			facts.add(fact("subject", one.subject(), language));
			facts.add(fact("text", one.text().substring(0, Math.min(one.text().length(), SHOWN)), language));
			facts.add(fact("files", files(one.attachments()), language));
		});
		return facts;
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("hiring.email." + what, language), value);
	}

	private static String files(List<Attachment> files) {
		StringBuilder list = new StringBuilder();
		for (int i = 0; i < files.size(); i++) {
			list.append(i + 1).append(". ").append(files.get(i).name()).append('\n');
		}
		return list.isEmpty() ? "–" : list.toString().strip();
	}

}
