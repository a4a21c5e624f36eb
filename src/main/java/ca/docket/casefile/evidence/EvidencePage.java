package ca.docket.casefile.evidence;

import java.io.IOException;
import java.security.Principal;
import java.util.Locale;

import ca.docket.casefile.Viewer;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.database.LongWork;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers the evidence pack of a case to its custodians. */
@Controller
class EvidencePage {

	private final CaseCustodians custodians;

	private final EvidencePack pack;

	EvidencePage(CaseCustodians custodians, EvidencePack pack) {
		this.custodians = custodians;
		this.pack = pack;
	}

	@GetMapping("/cases/{number}/evidence.zip")
	void take(@PathVariable String number, Principal me, Locale language, HttpServletResponse response)
			throws IOException {
		Viewer viewer = this.custodians.require(number, me.getName());
		this.pack.taken(viewer.caseFile(), me.getName());
		response.setContentType("application/zip");
		response.setHeader("Content-Disposition", "attachment; filename=\"" + viewer.caseFile().number() + ".zip\"");
		LongWork.run(() -> this.pack.write(viewer, language, response.getOutputStream()));
	}

}
