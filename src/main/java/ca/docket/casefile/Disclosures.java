package ca.docket.casefile;

import java.util.Optional;

import ca.docket.security.Directory;
import ca.docket.security.Rights;
import ca.docket.security.Vouching;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two of those who may read a confidential case release it: one asks, the other agrees,
 * and one of both sees every case of the process otherwise.
 */
@Component
public class Disclosures {

	private final JdbcClient jdbc;

	private final Confidentiality confidentiality;

	private final Directory directory;

	private final Rights rights;

	private final Vouching vouching;

	Disclosures(JdbcClient jdbc, Confidentiality confidentiality, Directory directory, Rights rights,
			Vouching vouching) {
		this.jdbc = jdbc;
		this.confidentiality = confidentiality;
		this.directory = directory;
		this.rights = rights;
		this.vouching = vouching;
	}

	/** That somebody asked to release a case, and why. */
	public record Asked(String person, String reason) {
	}

	/** Empty where nobody did. */
	public Optional<Asked> asked(String number) {
		return this.jdbc.sql("""
				select asked_by person, asked_reason reason from casefile_confidential
				where number = ? and asked_by is not null""").param(number).query(Asked.class).optional();
	}

	/** Whether they may name one more reader: they see every case of the process. */
	public boolean mayNameReader(Viewer viewer) {
		return this.rights.oversees(viewer.groups(), viewer.caseFile().process());
	}

	/** Whether it would be released if this person agreed. */
	public boolean mayAgree(Viewer viewer, Asked asked) {
		String process = viewer.caseFile().process();
		return this.vouching.mayVouchFor(viewer.person(), asked.person())
				&& (mayNameReader(viewer) || this.rights.oversees(this.directory.groupsOf(asked.person()), process));
	}

	/** The first who asks stays; they may say it in other words. */
	boolean ask(String number, String person, String reason) {
		return this.jdbc.sql("""
				update casefile_confidential set asked_by = ?, asked_reason = ?
				where number = ? and released_at is null and (asked_by is null or asked_by = ?)""")
			.params(person, reason, number, person)
			.update() > 0;
	}

	/**
	 * Whether it was released just now.
	 * @param seen the reason that they agree with
	 */
	boolean agree(Viewer viewer, String seen) {
		return asked(viewer.caseFile().number()).filter(asked -> mayAgree(viewer, asked))
			.filter(asked -> asked.reason().replaceAll("\\R", "\n").equals(seen.replaceAll("\\R", "\n")))
			.filter(asked -> this.confidentiality.release(viewer.caseFile().number()))
			.isPresent();
	}

}
