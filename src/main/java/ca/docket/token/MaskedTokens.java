package ca.docket.token;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/** Takes the secret of a personal link out of what the server's access log says. */
class MaskedTokens extends ValveBase {

	MaskedTokens() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		try {
			getNext().invoke(request, response);
		}
		finally {
			MessageBytes address = request.getCoyoteRequest().requestURI();
			if (address.toString().startsWith("/t/")) {
				address.setString(address.toString().replaceFirst("^/t/[^/]*", "/t/***"));
			}
		}
	}

}
