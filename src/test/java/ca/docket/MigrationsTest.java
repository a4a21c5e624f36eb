package ca.docket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever looks for a table finds it in the migration of the package that owns it. */
class MigrationsTest {

	private static final Pattern NAME = Pattern.compile("V(\\d+)__([a-z]+)\\.sql");

	private static final Pattern TABLE = Pattern.compile("(?:create|alter) table (\\w+)");

	@Test
	void eachPackageHasOneMigrationAndNoNumberIsLeftOut() throws IOException {
		List<MatchResult> names = migrations().map(MigrationsTest::name)
			.sorted(Comparator.comparing(name -> Integer.valueOf(name.group(1))))
			.toList();
		assertThat(names).extracting(name -> Integer.valueOf(name.group(1)))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, names.size()).boxed().toList());
		assertThat(names).extracting(name -> name.group(2)).doesNotHaveDuplicates();
	}

	@Test
	void eachTableStandsInTheMigrationOfItsPackage() throws IOException {
		for (Resource migration : migrations().toList()) {
			String sql = migration.getContentAsString(StandardCharsets.UTF_8);
			String owner = name(migration).group(2);
			assertThat(TABLE.matcher(sql).results().map(table -> table.group(1))).as(migration.getFilename())
				.isNotEmpty()
				.allMatch(table -> table.equals(owner) || table.startsWith(owner + "_"));
		}
	}

	private static MatchResult name(Resource migration) {
		return NAME.matcher(migration.getFilename()).results().findFirst().orElseThrow();
	}

	private static Stream<Resource> migrations() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql"));
	}

}
