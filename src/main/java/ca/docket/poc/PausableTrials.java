package ca.docket.poc;

import java.security.Principal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a reviewer finds a trial to pause, also one they had no part in. */
@Controller
class PausableTrials {

	static final String PATH = "/poc/pause";

	private final Trials trials;

	private final PausePage pauses;

	PausableTrials(Trials trials, PausePage pauses) {
		this.trials = trials;
		this.pauses = pauses;
	}

	@GetMapping(PATH)
	String show(Principal me, Model page) {
		if (!this.pauses.isReviewer(me.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("trials",
				this.trials.running().stream().filter(trial -> this.pauses.may(trial, me.getName())).toList());
		return "poc/pausable";
	}

}
