package ca.docket.local;

import java.util.Optional;

import ca.docket.security.Directory;
import ca.docket.security.PasswordHash;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the demo people at every start, before the web server opens and before any
 * runner: who tries things out always finds them as the file says.
 */
@Component
@Profile("!production")
class DemoPeople implements SmartInitializingSingleton {

	private final Directory directory;

	private final IdentityService identity;

	private final PasswordHash passwords;

	private final String password;

	private final People people = People.read(new ClassPathResource("local/people.yaml"));

	DemoPeople(Directory directory, IdentityService identity, PasswordHash passwords,
			@Value("${docket.local.password}") String password) {
		this.passwords = passwords;
		this.directory = directory;
		this.identity = identity;
		this.password = password;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.people.groups().forEach(this::write);
		// The hash is slow on purpose: one for all.
		String hash = this.passwords.stored(this.password);
		this.people.people().forEach(entry -> write(entry, hash));
	}

	private void write(String id, String name) {
		Group group = Optional.ofNullable(this.identity.createGroupQuery().groupId(id).singleResult())
			.orElseGet(() -> this.identity.newGroup(id));
		group.setName(name);
		group.setType(id.startsWith("camunda-") ? "SYSTEM" : "WORKFLOW");
		this.identity.saveGroup(group);
	}

	private void write(People.Entry entry, String hash) {
		this.directory.write(entry.person(), entry.groups());
		this.directory.setPassword(entry.id(), hash);
	}

}
