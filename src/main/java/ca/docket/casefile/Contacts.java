package ca.docket.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts of cases. They are kept in the language and at the address that the office
 * knows, and deleted with their case.
 */
@Component
public class Contacts {

	private static final String SELECT = """
			select case_number, role, name, email, phone, language from contact where case_number = ?""";

	private final JdbcClient jdbc;

	Contacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of a case, by role. */
	public List<Contact> of(String caseNumber) {
		return this.jdbc.sql(SELECT + " order by role").param(caseNumber).query(Contact.class).list();
	}

	/** The contact of a case, or of the case that it is a part of. */
	public Optional<Contact> find(Case caseFile, String role) {
		return Stream.of(caseFile.number(), caseFile.partOf())
			.flatMap(number -> find(number, role).stream())
			.findFirst();
	}

	private Optional<Contact> find(String caseNumber, String role) {
		return this.jdbc.sql(SELECT + " and role = ?").params(caseNumber, role).query(Contact.class).optional();
	}

	/**
	 * Keeps a contact in the caller's transaction, in place of the former one in the same
	 * role.
	 * @param contact with one email address, of which
	 * {@link ca.docket.security.Addresses} has nothing against
	 */
	public void keep(Contact contact) {
		this.jdbc.sql("""
				insert into contact (case_number, role, name, email, phone, language) values (?, ?, ?, ?, ?, ?)
				on conflict (case_number, role) do update set name = excluded.name, email = excluded.email,
				  phone = excluded.phone, language = excluded.language""")
			.params(contact.caseNumber(), contact.role(), VisibleText.line(contact.name()), contact.email(),
					VisibleText.line(contact.phone()), contact.language().getLanguage())
			.update();
	}

	/** The name of a contact by their id; empty where nobody of that id is known. */
	Optional<String> name(String id) {
		String[] parts = id.substring(Contact.PREFIX.length()).split(":", 2);
		return (parts.length < 2) ? Optional.empty() : find(parts[0], parts[1]).map(Contact::name);
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from contact where case_number = ?").param(event.caseFile().number()).update();
	}

}
