package ca.docket;

import ca.docket.casefile.keeping.CheckChain;
import ca.docket.engine.deployment.CheckModels;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process desk: one process, one engine, one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DocketApplication {

	public static void main(String[] arguments) {
		OfficeClock.tickInUtc();
		if (arguments.length > 0 && CheckChain.NAME.equals(arguments[0])) {
			System.exit(CheckChain.run(arguments, System.getenv(), System.out));
		}
		if (arguments.length > 0 && CheckModels.NAME.equals(arguments[0])) {
			System.exit(CheckModels.run(arguments, System.getenv(), System.out));
		}
		SpringApplication.run(DocketApplication.class, arguments);
	}

}
