package ca.docket.local;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the default profile brings along so that a new user needs nothing else. */
@Configuration
@Profile("!production")
class LocalConfiguration {

	@Bean
	DataFolder dataFolder(@Value("${docket.local.data}") Path data) {
		return new DataFolder(data);
	}

	@Bean
	EmbeddedDatabase embeddedDatabase(DataFolder data) {
		return new EmbeddedDatabase(data.folder("postgres"));
	}

	@Bean
	@ConfigurationProperties("spring.datasource.hikari")
	HikariDataSource dataSource(EmbeddedDatabase database) {
		return DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url(database.url())
			.username("postgres")
			.password(database.password())
			.build();
	}

}
