package ca.docket.casefile.contact;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.Case;
import ca.docket.casefile.CaseErased;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.notice.Secret;
import ca.docket.token.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks contacts with a personal link, and knows what they were asked. */
@Component
public class ContactQuestions {

	static final String PURPOSE = "contact-question";

	private final JdbcClient jdbc;

	private final Tokens tokens;

	private final CaseLetters letters;

	private final Deadlines deadlines;

	private final ContactAnswers answers;

	private final Cases cases;

	ContactQuestions(JdbcClient jdbc, Tokens tokens, CaseLetters letters, Deadlines deadlines, ContactAnswers answers,
			Cases cases) {
		this.jdbc = jdbc;
		this.tokens = tokens;
		this.letters = letters;
		this.deadlines = deadlines;
		this.answers = answers;
		this.cases = cases;
	}

	/** Asks in the caller's transaction; the link holds as long as the process waits. */
	public void ask(Case caseFile, Contact contact, ContactQuestion asked) {
		this.jdbc.sql("""
				insert into contact_question (id, case_number, contact, process_instance_id, activity, letter, field,
				  question, answer_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(asked.id(), asked.caseNumber(), asked.contact(), asked.processInstanceId(), asked.activity(),
					asked.letter(), asked.field(), asked.question(), asked.answerBy())
			.update();
		send(caseFile, contact, asked);
	}

	/** Asks what waits for an answer once more; only the new links hold. */
	void askAgain(Contact contact) {
		this.jdbc.sql("select * from contact_question where contact = ?")
			.param(contact.id())
			.query(ContactQuestion.class)
			.list()
			.stream()
			.filter(asked -> this.answers.task(asked).isPresent())
			.forEach(asked -> {
				this.tokens.revoke(PURPOSE, asked.id().toString());
				send(this.cases.find(asked.caseNumber()).orElseThrow(), contact, asked);
			});
	}

	private void send(Case caseFile, Contact contact, ContactQuestion asked) {
		URI link = this.tokens.issue(PURPOSE, asked.id().toString(), contact.language(),
				this.deadlines.endOf(asked.answerBy()));
		Map<String, Object> said = new HashMap<>();
		said.put(asked.field(), asked.question());
		said.put("answerBy", asked.answerBy());
		said.put("link", new Secret(link.toString()));
		// each link is a letter of its own
		this.letters.toPerson(caseFile, asked.letter(), "question " + UUID.randomUUID(), contact.person(), said);
	}

	Optional<ContactQuestion> find(String id) {
		return this.jdbc.sql("select * from contact_question where id = ?::uuid")
			.param(id)
			.query(ContactQuestion.class)
			.optional();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("select id::text from contact_question where case_number = ?")
			.param(event.caseFile().number())
			.query(String.class)
			.list()
			.forEach(id -> this.tokens.revoke(PURPOSE, id));
		this.jdbc.sql("delete from contact_question where case_number = ?").param(event.caseFile().number()).update();
	}

}
