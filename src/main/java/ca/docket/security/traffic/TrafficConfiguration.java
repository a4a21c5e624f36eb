package ca.docket.security.traffic;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits of traffic in front of everything else. */
@Configuration
class TrafficConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientProtocol() {
		return server -> server.setProtocol(PatientProtocol.class.getName());
	}

	@Bean
	FilterRegistrationBean<Places> places(@Value("${docket.places}") int places) {
		var registration = new FilterRegistrationBean<>(new Places(places));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
