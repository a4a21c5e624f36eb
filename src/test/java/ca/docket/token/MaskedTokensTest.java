package ca.docket.token;

import java.io.CharArrayWriter;
import java.nio.file.Path;

import ca.docket.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator who turns the access log on reads no link in it. */
class MaskedTokensTest {

	private final StringBuffer log = new StringBuffer();

	@Test
	void theAccessLogHasNoSecret(@TempDir Path folder) throws Exception {
		Tomcat server = new Tomcat();
		server.setBaseDir(folder.toString());
		server.setPort(0);
		server.getEngine().getPipeline().addValve(accessLog());
		server.getEngine().getPipeline().addValve(new MaskedTokens());
		Context context = server.addContext("", folder.toString());
		Tomcat.addServlet(context, "all", new HttpServlet() {
			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) {
				response.setStatus(204);
			}
		});
		context.addServletMappingDecoded("/*", "all");
		server.start();
		try {
			Visitor visitor = new Visitor(server.getConnector().getLocalPort());
			visitor.open("/t/S3CRET/file?language=fr");
			visitor.open("/t/S3CRET");
			visitor.open("/cases");
		}
		finally {
			server.stop();
			server.destroy();
		}
		assertThat(this.log.toString()).contains("GET /t/***/file?language=fr", "GET /t/*** HTTP", "GET /cases HTTP")
			.doesNotContain("S3CRET");
	}

	private AccessLogValve accessLog() {
		AccessLogValve valve = new AccessLogValve() {
			@Override
			public void log(CharArrayWriter line) {
				MaskedTokensTest.this.log.append(line).append('\n');
			}
		};
		valve.setPattern("%r %U");
		return valve;
	}

}
