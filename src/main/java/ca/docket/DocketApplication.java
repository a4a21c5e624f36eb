package ca.docket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process desk: one process, one engine, one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DocketApplication {

	public static void main(String[] args) {
		SpringApplication.run(DocketApplication.class, args);
	}

}
