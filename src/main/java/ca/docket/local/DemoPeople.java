package ca.docket.local;

import ca.docket.security.Directory;
import ca.docket.security.PasswordHash;
import ca.docket.security.PeopleFile;
import ca.docket.security.PeopleImport;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the demo people at every start, before the web server opens and before any
 * runner, so that they are always as the file describes them.
 */
@Component
@Profile("!production")
class DemoPeople implements SmartInitializingSingleton {

	static final PeopleFile FILE = PeopleFile.read(new ClassPathResource("local/people.yaml"));

	private final PeopleImport people;

	private final Directory directory;

	private final PasswordHash passwords;

	private final String password;

	DemoPeople(PeopleImport people, Directory directory, PasswordHash passwords,
			@Value("${docket.local.password}") String password) {
		this.people = people;
		this.directory = directory;
		this.passwords = passwords;
		this.password = password;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.people.write(FILE);
		// The hash is slow on purpose: one for all.
		String hash = this.passwords.stored(this.password);
		FILE.people().forEach(row -> this.directory.setPassword(row.id(), hash));
	}

}
