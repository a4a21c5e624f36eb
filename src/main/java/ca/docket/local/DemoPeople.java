package ca.docket.local;

import java.util.Optional;

import ca.docket.security.Directory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final String password;

	private final People people = People.read(new ClassPathResource("local/people.yaml"));

	DemoPeople(Directory directory, IdentityService identity, JdbcClient jdbc,
			@Value("${docket.local.password}") String password) {
		this.directory = directory;
		this.identity = identity;
		this.jdbc = jdbc;
		this.password = password;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.people.groups().forEach(this::write);
		this.people.people().forEach(entry -> this.directory.write(entry.person(), entry.groups()));
		setPassword();
	}

	private void write(String id, String name) {
		Group group = Optional.ofNullable(this.identity.createGroupQuery().groupId(id).singleResult())
			.orElseGet(() -> this.identity.newGroup(id));
		group.setName(name);
		group.setType(id.startsWith("camunda-") ? "SYSTEM" : "WORKFLOW");
		this.identity.saveGroup(group);
	}

	/**
	 * Hashing is slow on purpose, and this password is no secret: one hash serves all.
	 */
	private void setPassword() {
		String first = this.people.people().get(0).id();
		User user = this.identity.createUserQuery().userId(first).singleResult();
		user.setPassword(this.password);
		this.identity.saveUser(user);
		this.jdbc.sql("""
				update act_id_user u set pwd_ = f.pwd_, salt_ = f.salt_ from act_id_user f
				where f.id_ = :first and u.id_ in (:ids)""")
			.param("first", first)
			.param("ids", this.people.people().stream().map(People.Entry::id).toList())
			.update();
	}

}
