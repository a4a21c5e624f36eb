package ca.docket.local;

import java.util.concurrent.CompletableFuture;

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

	private final CompletableFuture<String> hash;

	DemoPeople(PeopleImport people, Directory directory, PasswordHash passwords,
			@Value("${docket.local.password}") String password) {
		this.people = people;
		this.directory = directory;
		// The hash is slow on purpose: one for all, made while the rest starts.
		this.hash = CompletableFuture.supplyAsync(() -> passwords.stored(password));
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.people.write(FILE);
		FILE.people().forEach(row -> this.directory.setPassword(row.id(), this.hash.join()));
	}

}
