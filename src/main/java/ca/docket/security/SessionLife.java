package ca.docket.security;

import java.time.Duration;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A session lasts as long as the settings say once somebody is signed in, before that
 * some minutes.
 */
@Component
class SessionLife implements HttpSessionListener, HttpSessionAttributeListener {

	private static final Duration ANONYMOUS = Duration.ofMinutes(10);

	@Override
	public void sessionCreated(HttpSessionEvent created) {
		created.getSession().setMaxInactiveInterval((int) ANONYMOUS.toSeconds());
	}

	@Override
	public void attributeAdded(HttpSessionBindingEvent added) {
		if (added.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)) {
			HttpSession session = added.getSession();
			session.setMaxInactiveInterval(
					(int) Duration.ofMinutes(session.getServletContext().getSessionTimeout()).toSeconds());
		}
	}

}
