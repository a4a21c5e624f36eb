package ca.docket.casefile;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody who may read a confidential case, and sees every case of its process, names
 * one more reader, which is on record.
 */
@Controller
class ReaderCall {

	private final CaseAccess access;

	private final Disclosures disclosures;

	private final Confidentiality confidentiality;

	private final Directory people;

	private final AuditTrail auditTrail;

	ReaderCall(CaseAccess access, Disclosures disclosures, Confidentiality confidentiality, Directory people,
			AuditTrail auditTrail) {
		this.access = access;
		this.disclosures = disclosures;
		this.confidentiality = confidentiality;
		this.people = people;
		this.auditTrail = auditTrail;
	}

	@PostMapping("/cases/{number}/readers")
	@Transactional
	public String name(@PathVariable String number, @RequestParam String reader, Principal me) {
		Viewer viewer = this.access.require(number, me.getName());
		if (!this.disclosures.mayNameReader(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Person person = ((reader.indexOf('\0') < 0) ? this.people.named(reader.strip()) : Optional.<Person>empty())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		if (!this.confidentiality.closedTo(person.id(), List.of(number)).isEmpty()) {
			this.confidentiality.admit(number, person.id());
			this.auditTrail.takesPart(viewer.caseFile().processInstanceId(), person.id());
			this.auditTrail.note(viewer.caseFile().processInstanceId(), me.getName(), Confidentiality.READER_NAMED,
					null, Map.of("reader", person.id()));
		}
		return "redirect:/cases/{number}";
	}

}
