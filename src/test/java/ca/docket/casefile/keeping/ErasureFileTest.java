package ca.docket.casefile.keeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.keeping.ErasureFile.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private ErasureCheck check(ErasureFile read) {
		return new ErasureCheck(read, this.erasure, this.jdbc, this.transactions);
	}

}
