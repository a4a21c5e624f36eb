package ca.docket.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.ModelsDeployed;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who deployed what, and when. */
@Component
class Deployments {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Families families;

	private final Clock clock;

	Deployments(JdbcClient jdbc, Families families, Clock clock) {
		this.jdbc = jdbc;
		this.families = families;
		this.clock = clock;
	}

	/** Records a deployment, in its own transaction. */
	Deployed record(ModelsDeployed event, Warnings.Lines warnings) {
		List<String> completed = event.files()
			.stream()
			.map(ModelFile::name)
			.filter(name -> !event.sent().contains(name))
			.toList();
		Deployed deployed = new Deployed(event.deployment(), event.family(), this.clock.instant(), event.sender(),
				event.releasedBy(), event.backAgain(), event.sent(), completed, openCases(event.family()), warnings);
		this.jdbc
			.sql("""
					insert into models_deployment (id, family, deployed_at, sent_by, released_by, back_again, sent, completed,
					                               open_cases, warnings_en, warnings_fr)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(deployed.id(), deployed.family(), Timestamp.from(deployed.at()), deployed.sentBy(),
					deployed.releasedBy(), deployed.backAgain(), array(deployed.sent()), array(completed),
					deployed.openCases(), array(warnings.english()), array(warnings.french()))
			.update();
		return deployed;
	}

	/** Of a family, the latest first. */
	List<Deployed> of(String family) {
		Units units = new Units(this.families.current().families());
		return this.jdbc.sql("""
				select d.id_, coalesce(m.deployed_at, d.deploy_time_ at time zone 'UTC') at_, m.sent_by, m.released_by,
				       coalesce(m.back_again, false) back_again,
				       coalesce(m.sent, (select array_agg(b.name_ order by b.name_) from act_ge_bytearray b
				                         where b.deployment_id_ = d.id_)) sent,
				       coalesce(m.completed, '{}') completed, coalesce(m.open_cases, 0) open_cases,
				       coalesce(m.warnings_en, '{}') warnings_en, coalesce(m.warnings_fr, '{}') warnings_fr
				from act_re_deployment d left join models_deployment m on m.id = d.id_
				where exists (select from act_ge_bytearray b where b.deployment_id_ = d.id_ and b.name_ like ? || '%')
				order by d.deploy_time_ desc limit ?""")
			.params(family, MOST)
			.query((row, number) -> deployed(family, row))
			.list()
			.stream()
			.filter(each -> each.sent().stream().anyMatch(name -> units.of(name).filter(family::equals).isPresent()))
			.toList();
	}

	Optional<Deployed> find(String family, String id) {
		return of(family).stream().filter(each -> each.id().equals(id)).findFirst();
	}

	/** The files of a deployment. */
	List<ModelFile> files(Deployed deployed) {
		return this.jdbc
			.sql("select name_ name, bytes_ bytes from act_ge_bytearray where deployment_id_ = ? order by name_")
			.param(deployed.id())
			.query(ModelFile.class)
			.list();
	}

	/** The open cases of a family, each with what it called. */
	int openCases(String family) {
		Units units = new Units(this.families.current().families());
		record Count(String process, int open) {
		}
		return this.jdbc
			.sql("""
					select p.key_ process, count(*) open from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
					where e.id_ = e.root_proc_inst_id_ group by p.key_""")
			.query(Count.class)
			.list()
			.stream()
			.filter(count -> units.of(count.process() + ".bpmn").filter(family::equals).isPresent())
			.mapToInt(Count::open)
			.sum();
	}

	private static Deployed deployed(String family, ResultSet row) throws SQLException {
		return new Deployed(row.getString("id_"), family, row.getTimestamp("at_").toInstant(), row.getString("sent_by"),
				row.getString("released_by"), row.getBoolean("back_again"), list(row, "sent"), list(row, "completed"),
				row.getInt("open_cases"), new Warnings.Lines(list(row, "warnings_en"), list(row, "warnings_fr")));
	}

	static List<String> list(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	static String[] array(List<String> texts) {
		return texts.toArray(String[]::new);
	}

}
