package ca.docket.intake.impact;

import java.io.IOException;
import java.security.Principal;
import java.util.Locale;

import ca.docket.casefile.PersonRights;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/impact-assessments/score}, for programs: a file of the official tool
 * in, its {@link Score} out as JSON. 422 with a sentence and the place for a file that
 * cannot be scored, 413 above the cap, 404 for those who do not see the intake as a
 * whole.
 */
@RestController
class ScoreApi {

	private final ImpactAssessments assessments;

	private final PersonRights rights;

	private final MessageSource texts;

	ScoreApi(ImpactAssessments assessments, PersonRights rights, MessageSource texts) {
		this.assessments = assessments;
		this.rights = rights;
		this.texts = texts;
	}

	/**
	 * Why there is no score, in the shape of the engine's API.
	 *
	 * @param where the place in the file, as {@code data.impact3} or as line and column;
	 * empty for all of it
	 */
	private record Refusal(String type, String message, String where) {

		static ResponseEntity<Object> of(HttpStatus status, String message, String where) {
			return ResponseEntity.status(status)
				.body(new Refusal(status.getReasonPhrase().replace(" ", ""), message, where));
		}

	}

	/**
	 * The type of what is sent does not matter: the tool itself saves its JSON as plain
	 * text.
	 */
	@PostMapping("/api/impact-assessments/score")
	ResponseEntity<Object> score(HttpServletRequest request, Principal me, Locale language) throws IOException {
		if (!this.rights.oversees(me.getName(), "intake")) {
			return Refusal.of(HttpStatus.NOT_FOUND, this.texts.getMessage("api.nothing-here", null, language), "");
		}
		try {
			return ResponseEntity.ok(this.assessments.score(request.getInputStream()));
		}
		catch (NotScored ex) {
			return Refusal.of(ex.isForSize() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY,
					ex.sentence(this.texts, language), ex.where());
		}
	}

}
