package ca.docket.security;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import ca.docket.family.FamiliesTaken;
import ca.docket.family.Snapshot;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the rights of groups to the engine's authorizations, before the web server opens
 * and whenever the operator's files change. Its rows are recognized by the prefix of
 * their id; what an operator granted by hand stays.
 */
@Component
class GrantedRights {

	private static final String OURS = "rights-";

	private final JdbcClient jdbc;

	GrantedRights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void apply(FamiliesTaken taken) {
		apply(taken.files());
	}

	/** Makes our rows those of the files: unchanged ones are not touched. */
	void apply(Snapshot wanted) {
		Set<Grant> missing = new HashSet<>(Grant.all(wanted));
		Set<Grant> obsolete = granted();
		Set<Grant> kept = new HashSet<>(obsolete);
		kept.retainAll(missing);
		missing.removeAll(kept);
		obsolete.removeAll(kept);
		obsolete.forEach(this::revoke);
		missing.forEach(this::grant);
	}

	private Set<Grant> granted() {
		return this.jdbc.sql("""
				select group_id_ "group", resource_type_ resource_type, resource_id_ resource_id, perms_ bits
				from act_ru_authorization where id_ like ? and type_ = 1""").param(OURS + "%").query(Grant.class).set();
	}

	private void revoke(Grant grant) {
		this.jdbc.sql("""
				delete from act_ru_authorization
				where id_ like ? and type_ = 1 and group_id_ = ? and resource_type_ = ? and resource_id_ = ?""")
			.params(OURS + "%", grant.group(), grant.resourceType(), grant.resourceId())
			.update();
	}

	/**
	 * A row that somebody wrote by hand for the very same is taken over: the file says
	 * what it names.
	 */
	private void grant(Grant grant) {
		this.jdbc.sql("""
				insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
				values (?, 1, 1, ?, ?, ?, ?)
				on conflict (type_, group_id_, resource_type_, resource_id_)
				do update set id_ = excluded.id_, perms_ = excluded.perms_, rev_ = act_ru_authorization.rev_ + 1""")
			.params(OURS + UUID.randomUUID(), grant.group(), grant.resourceType(), grant.resourceId(), grant.bits())
			.update();
	}

}
