package ca.docket.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of people and groups. Names, addresses, passwords and memberships are in
 * the engine's identity tables, so that Tasklist and Admin see the same people; what the
 * engine does not store (language, a group's shared mailbox) is in Docket's own tables.
 */
@Component
public class Directory {

	/** The group whose members operate the engine. */
	public static final String OPERATORS = "camunda-admin";

	private static final String PERSON = """
			select u.id_ id, coalesce(u.first_, '') first_name, coalesce(u.last_, '') last_name,
			       coalesce(u.email_, '') email, coalesce(p.language, 'en') language
			from act_id_user u left join security_person p on p.id = u.id_
			""";

	private final IdentityService identity;

	private final JdbcClient jdbc;

	Directory(IdentityService identity, JdbcClient jdbc) {
		this.identity = identity;
		this.jdbc = jdbc;
	}

	public Optional<Person> find(String id) {
		return this.jdbc.sql(PERSON + "where u.id_ = ?").param(id).query(Directory::person).optional();
	}

	/** The name of a person; their id where nobody of that id, or no name, is known. */
	public String name(String id) {
		return find(id).map(Person::name).filter(name -> !name.isEmpty()).orElse(id);
	}

	/** The person whom a form names, by sign-in name or email address. */
	public Optional<Person> named(String name) {
		return find(name).or(() -> findByAddress(name));
	}

	/** Those of these names that name nobody. */
	public Set<String> unknown(Collection<String> names) {
		return names.isEmpty() ? Set.of() : new HashSet<>(this.jdbc.sql("""
				select name from unnest(?) name where name not in (select id_ from act_id_user) and lower(name) not in (
				  select lower(email_) from act_id_user where email_ is not null group by 1 having count(*) = 1)""")
			.param(names.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/** The person with an email address; empty where several have it. */
	public Optional<Person> findByAddress(String address) {
		List<Person> found = this.jdbc.sql(PERSON + "where lower(u.email_) = lower(?) limit 2")
			.param(address)
			.query(Directory::person)
			.list();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	/** The members of a group, by id; empty for an unknown group. */
	public List<Person> members(String group) {
		return this.jdbc
			.sql(PERSON + "join act_id_membership m on m.user_id_ = u.id_ where m.group_id_ = ? order by u.id_")
			.param(group)
			.query(Directory::person)
			.list();
	}

	/** The ids of the groups that a person is in. */
	public Set<String> groupsOf(String personId) {
		return Set.copyOf(this.jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
			.param(personId)
			.query(String.class)
			.list());
	}

	/** The shared mailbox of a group, where it has one. */
	public Optional<String> mailbox(String group) {
		return this.jdbc.sql("select address from security_mailbox where group_id = ?")
			.param(group)
			.query(String.class)
			.optional();
	}

	/**
	 * Writes a person as they are now: new or changed, with exactly these groups. A group
	 * that does not exist yet is created. A language that the person chose stays.
	 */
	@Transactional
	public void write(Person person, Collection<String> groups) {
		// One after the other: somebody new may come in with several calls at once.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
			.param(person.id())
			.query((row, number) -> 0)
			.single();
		User user = Optional.ofNullable(this.identity.createUserQuery().userId(person.id()).singleResult())
			.orElseGet(() -> this.identity.newUser(person.id()));
		user.setFirstName(person.firstName());
		user.setLastName(person.lastName());
		user.setEmail(person.email());
		this.identity.saveUser(user);
		this.jdbc.sql("""
				insert into security_person (id, language) values (?, ?)
				on conflict (id) do update set language = excluded.language where not security_person.chosen""")
			.params(person.id(), person.language().getLanguage())
			.update();
		Set<String> before = groupsOf(person.id());
		before.stream()
			.filter(group -> !groups.contains(group))
			.forEach(group -> this.identity.deleteMembership(person.id(), group));
		groups.stream().filter(group -> !before.contains(group)).forEach(group -> join(person.id(), group));
	}

	/**
	 * The language that a person wants, whatever a file or a provider says of it later.
	 */
	public void chooseLanguage(String personId, Locale language) {
		this.jdbc.sql("""
				insert into security_person (id, language, chosen) values (?, ?, true)
				on conflict (id) do update set language = excluded.language, chosen = true""")
			.params(personId, language.getLanguage())
			.update();
	}

	/** Whether a person's language is their own choice. */
	boolean hasChosenLanguage(String personId) {
		return this.jdbc.sql("select exists (select from security_person where id = ? and chosen)")
			.param(personId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Sets the password of a person who is in the directory.
	 * @param hash what {@link PasswordHash#stored} gave
	 */
	public void setPassword(String personId, String hash) {
		this.jdbc.sql("""
				update act_id_user set pwd_ = ?, salt_ = null, attempts_ = 0, lock_exp_time_ = null
				where id_ = ? and pwd_ is distinct from ?""").params(hash, personId, hash).update();
	}

	boolean hasPassword(String personId) {
		return this.jdbc.sql("select exists (select from act_id_user where id_ = ? and pwd_ is not null)")
			.param(personId)
			.query(Boolean.class)
			.single();
	}

	/** Makes these the shared mailboxes of groups, and takes others away. */
	@Transactional
	void setMailboxes(Map<String, String> addresses) {
		this.jdbc.sql("delete from security_mailbox").update();
		addresses
			.forEach((group, address) -> this.jdbc.sql("insert into security_mailbox (group_id, address) values (?, ?)")
				.params(group, address)
				.update());
	}

	private void join(String person, String group) {
		if (this.identity.createGroupQuery().groupId(group).count() == 0) {
			Group created = this.identity.newGroup(group);
			created.setName(group);
			created.setType("WORKFLOW");
			this.identity.saveGroup(created);
		}
		this.identity.createMembership(person, group);
	}

	private static Person person(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Person(row.getString("id"), row.getString("first_name"), row.getString("last_name"),
				row.getString("email"), Locale.forLanguageTag(row.getString("language")));
	}

}
