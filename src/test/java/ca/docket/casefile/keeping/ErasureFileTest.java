package ca.docket.casefile.keeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.keeping.ErasureFile.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A backup that is restored brings nothing back that was deleted since. */
@DocketTest
class ErasureFileTest {

	private static final Instant LONG_AGO = Instant.parse("2010-03-04T15:00:00Z");

	@Autowired
	KeptCases people;

	@Autowired
	Night night;

	@Autowired
	ErasureFile file;

	@Autowired
	Erasure erasure;

	@Autowired
	Cases cases;

	@Autowired
	Holds holds;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@TempDir
	Path folder;

	private Case deleted;

	@BeforeEach
	void deleteACase() {
		this.deleted = this.people.closed("Kept no longer", LONG_AGO);
		this.night.pass(this.deleted, LONG_AGO);
	}

	@Test
	void whatWasDeletedIsWrittenDownByNumberAndDateAlone() {
		List<Line> mine = this.file.lines()
			.stream()
			.filter(line -> line.number().equals(this.deleted.number()))
			.toList();
		assertThat(mine).hasSize(1).allSatisfy(line -> assertThat(line.toString()).doesNotContain("Kept no longer"));
	}

	@Test
	void whatABackupBroughtBackIsDeletedAgainBeforeAnybodyIsServed() {
		this.jdbc.sql("update casefile_case set deleted_at = null, title = 'Back again' where number = ?")
			.param(this.deleted.number())
			.update();
		check(this.file).start();
		assertThat(this.cases.find(this.deleted.number()).filter(one -> one.title().equals("Back again"))).isEmpty();
		assertThat(this.jdbc.sql("select title from casefile_case where number = ?")
			.param(this.deleted.number())
			.query(String.class)
			.single()).isEmpty();
	}

	@Test
	void withoutTheFileADatabaseThatDeletedIsNotStarted() throws Exception {
		Path gone = this.folder.resolve("erasures.txt");
		assertThatThrownBy(() -> check(new ErasureFile(gone)).start()).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining(gone.toString());
		Files.createFile(gone);
		check(new ErasureFile(gone)).start();
		assertThat(Files.readString(gone)).as("what it did not say yet").contains(this.deleted.number());
	}

	@Test
	void aCaseThatGotTheNumberAgainIsKept() {
		Case other = this.people.closed("Another", LONG_AGO);
		check(file(other.openedAt().minusSeconds(1), other.number())).start();
		assertThat(this.people.find(other.number()).deletedAt()).isNull();
	}

	@Test
	void aCaseThatIsOpenOrOnHoldIsKeptAndStopsTheStart() {
		Case open = this.people.open("Still open");
		Case held = this.people.closed("Held", LONG_AGO);
		this.holds.place(held, "director", "legal", "A court asks.");
		ErasureCheck check = check(
				file(held.openedAt().plusSeconds(1), this.deleted.number(), open.number(), held.number()));
		assertThatThrownBy(check::start).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining(open.number() + ", " + held.number());
		assertThat(List.of(this.people.find(open.number()), this.people.find(held.number())))
			.allMatch(one -> one.deletedAt() == null);
	}

	@Test
	void aLineThatWasNotWrittenToItsEndIsPassedOverAndTheNextIsWhole() throws Exception {
		Path torn = this.folder.resolve("torn.txt");
		Line whole = new Line(LONG_AGO, "AIR-2010-0001", "intake P1Y");
		Files.writeString(torn, whole + "2010-03-05T1");
		ErasureFile read = new ErasureFile(torn);
		assertThat(read.lines()).containsExactly(whole);
		Line next = new Line(LONG_AGO, "AIR-2010-0002", "intake P1Y");
		read.append(next);
		assertThat(read.lines()).containsExactly(whole, next);
	}

	@Test
	void inProductionTheFileIsOnAVolumeOfItsOwn() throws Exception {
		Object path = new YamlPropertySourceLoader()
			.load("production", new ClassPathResource("application-production.yaml"))
			.get(0)
			.getProperty("docket.erasures");
		String folder = Path.of(new MockEnvironment().resolvePlaceholders(path.toString())).getParent().toString();
		assertThat(Files.readString(Path.of("docker/Dockerfile"))).containsPattern("mkdir .*" + folder)
			.containsPattern("chown .*" + folder);
		assertThat(Files.readString(Path.of("docker/compose.yaml"))).contains("\"erasures:%s\"".formatted(folder));
	}

	private ErasureFile file(Instant at, String... numbers) {
		ErasureFile written = new ErasureFile(this.folder.resolve("written.txt"));
		Stream.of(numbers).map(number -> new Line(at, number, "intake P1Y")).forEach(written::append);
		return written;
	}

	private ErasureCheck check(ErasureFile read) {
		return new ErasureCheck(read, this.erasure, this.jdbc, List.of(), this.transactions, Clock.systemUTC());
	}

}
