package ca.docket.database;

import java.time.Clock;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Opens the database. */
@Configuration
class DatabaseConfiguration {

	@Bean
	RoutedDatabase dataSource(DatabaseLogin login, DatabaseSettings settings) {
		return new RoutedDatabase(login, settings);
	}

	@Bean
	FaultLog faultLog(Clock clock) {
		return new FaultLog(clock, (LoggerContext) LoggerFactory.getILoggerFactory());
	}

	@Bean
	@Profile("production")
	DatabaseLogin databaseLogin(@Value("${spring.datasource.url}") String url,
			@Value("${spring.datasource.username}") String user,
			@Value("${spring.datasource.password}") String password) {
		return new DatabaseLogin(url, user, password);
	}

}
