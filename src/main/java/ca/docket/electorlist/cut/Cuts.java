package ca.docket.electorlist.cut;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import ca.docket.Json;
import ca.docket.electorlist.cut.Extracts.Kept;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Extracts that were handed in, and the packages that were made of them. */
@Component
public class Cuts {

	static final String STATE = """
			select id, campaign, edition, layout, state, size, sha256, person, began_at, rows, read, refusal, line, released
			from electorlist_cut
			""";

	private final JdbcClient jdbc;

	private final Extracts extracts;

	private final PackageFiles files;

	private final CutSecrets secrets;

	private final Json json;

	private final Clock clock;

	Cuts(JdbcClient jdbc, Extracts extracts, PackageFiles files, CutSecrets secrets, Json json, Clock clock) {
		this.jdbc = jdbc;
		this.extracts = extracts;
		this.files = files;
		this.secrets = secrets;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A package whose manifest is valid.
	 *
	 * @param cut that made it
	 */
	public record Made(UUID id, UUID cut, String recipient, long rows, long formulas, String plainSha256,
			String fileSha256, long bytes) {
	}

	/**
	 * What an extract is for.
	 *
	 * @param recipients the codes of the campaign's, by their kind
	 */
	public record Order(String campaign, int edition, String layout, Map<String, Set<String>> recipients,
			String person) {
	}

	/**
	 * Takes in an extract for an edition, in place of any that was not released.
	 * @param wanted asked once all of it has come, which may take long
	 * @throws NotWanted where another one came first
	 */
	public CutState handIn(Order order, InputStream line, BooleanSupplier wanted) throws IOException {
		UUID id = UUID.randomUUID();
		CutKeys keys = CutKeys.create();
		this.secrets.requireKey();
		Kept kept = this.extracts.keep(id, line, keys);
		if (!wanted.getAsBoolean()) {
			this.extracts.delete(id);
			throw new NotWanted();
		}
		for (CutState former : of(order.campaign())) {
			if (!former.released() && !former.state().equals("destroyed")) {
				destroy(former);
			}
		}
		this.secrets.create(id);
		this.jdbc
			.sql("""
					insert into electorlist_cut (id, campaign, edition, layout, recipients, state, size, sha256, person, keys, at)
					values (?, ?, ?, ?, ?::jsonb, 'handed-in', ?, ?, ?, ?, ?)""")
			.params(id, order.campaign(), order.edition(), order.layout(), this.json.write(order.recipients()),
					kept.size(), kept.sha256(), order.person(), this.secrets.of(id).encrypt(keys.text(), id),
					Timestamp.from(this.clock.instant()))
			.update();
		return find(id).orElseThrow();
	}

	/** Lets a worker have it, in the caller's transaction. */
	public void begin(UUID id) {
		this.jdbc.sql("update electorlist_cut set state = 'waiting' where id = ? and state = 'handed-in'")
			.param(id)
			.update();
	}

	/** Its packages may be collected, in the caller's transaction. */
	public void release(UUID id) {
		this.jdbc.sql("update electorlist_cut set released = true where id = ?").param(id).update();
	}

	public Optional<CutState> find(UUID id) {
		return this.jdbc.sql(STATE + "where id = ?").param(id).query(CutState.class).optional();
	}

	/** All of a campaign, the oldest first. */
	public List<CutState> of(String campaign) {
		return this.jdbc.sql(STATE + "where campaign = ? order by at, id").param(campaign).query(CutState.class).list();
	}

	/** The latest extract of a campaign. */
	public Optional<CutState> latest(String campaign) {
		List<CutState> all = of(campaign);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	/** What became of the rows; empty until the packages are made. */
	public Optional<CutReport> report(UUID id) {
		return this.jdbc.sql("select report from electorlist_cut where id = ? and report is not null")
			.param(id)
			.query(String.class)
			.optional()
			.map(report -> this.json.read(report, new TypeReference<>() {
			}));
	}

	public List<Made> packages(UUID cut) {
		return this.jdbc.sql("select * from electorlist_package where cut = ? order by recipient")
			.param(cut)
			.query(Made.class)
			.list();
	}

	public Optional<Made> findPackage(UUID id) {
		return this.jdbc.sql("select * from electorlist_package where id = ? and passphrase is not null")
			.param(id)
			.query(Made.class)
			.optional();
	}

	/**
	 * What a recipient has in a cut.
	 * @param recipient its code
	 */
	public Optional<Made> findPackageOf(UUID cut, String recipient) {
		return this.jdbc.sql("select * from electorlist_package where cut = ? and recipient = ?")
			.params(cut, recipient)
			.query(Made.class)
			.optional();
	}

	/**
	 * The passphrase of a package that is not destroyed.
	 * @throws IllegalArgumentException where somebody changed whose package it is
	 */
	public String passphrase(Made one) {
		return this.secrets.of(one.cut())
			.decrypt(this.jdbc.sql("select passphrase from electorlist_package where id = ?")
				.param(one.id())
				.query(String.class)
				.single(), place(one.id(), one.recipient()));
	}

	/** A passphrase is that of one package for one recipient. */
	static String place(UUID pack, String recipient) {
		return pack + " for " + recipient;
	}

	/** What encrypts all that belongs to a cut. */
	public CutSecret secret(UUID cut) {
		return this.secrets.of(cut);
	}

	public Path file(Made one) {
		try {
			return this.files.sealed(one.cut(), one.id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether its file is the one that was sealed. */
	public boolean isIntact(Made one) {
		try {
			return PackageFiles.sha256(this.files.sealed(one.cut(), one.id())).equals(one.fileSha256());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The packages of a cut in which an elector stands. */
	public List<Made> holding(UUID cut, String elector) {
		CutKeys keys = CutKeys.read(this.secrets.of(cut).decrypt(keys(cut), cut));
		List<Manifest> made = report(cut).orElseThrow().packages();
		try {
			return ElectorIndex.packages(this.files.index(cut), keys.index(), elector)
				.stream()
				.map(number -> findPackage(made.get(number).id()).orElseThrow())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String keys(UUID cut) {
		return this.jdbc.sql("select keys from electorlist_cut where id = ?").param(cut).query(String.class).single();
	}

	/** Destroys extract, index, packages, passphrases and keys. */
	public void destroy(CutState cut) {
		try {
			this.extracts.delete(cut.id());
			this.files.delete(cut.id());
			this.secrets.destroy(cut.id());
			this.files.requireGone(cut.id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.jdbc.sql("update electorlist_package set passphrase = null where cut = ?").param(cut.id()).update();
		this.jdbc.sql(
				"update electorlist_cut set state = 'destroyed', lease = null, keys = null, report = report - 'refused' where id = ?")
			.param(cut.id())
			.update();
	}

	/** Nobody waits for an extract any more. */
	public static class NotWanted extends RuntimeException {

	}

}
