package ca.docket.models;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import ca.docket.engine.OwnersDeployment;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which process owners see which models are in force and which wait, release
 * and refuse those, and go back to earlier ones. Who works in a process sees what is in
 * force.
 */
@Controller
@RequestMapping("/models")
class ModelsPage {

	private static final int LONGEST = 2000;

	private final FamilyAccess access;

	private final ModelsView view;

	private final Releases releases;

	private final WaitingDeployments waiting;

	private final Deployments deployments;

	private final RepositoryService repository;

	ModelsPage(FamilyAccess access, ModelsView view, Releases releases, WaitingDeployments waiting,
			Deployments deployments, RepositoryService repository) {
		this.access = access;
		this.view = view;
		this.releases = releases;
		this.waiting = waiting;
		this.deployments = deployments;
		this.repository = repository;
	}

	@GetMapping
	String show(Principal me, Locale language, Model page) {
		this.view.fill(page, me.getName(), language);
		return "models";
	}

	@PostMapping("/waiting/{id:[0-9a-f]+-[0-9a-f-]+}/release")
	String release(@PathVariable UUID id, Principal me, Locale language, Model page, HttpServletResponse response) {
		Waiting one = waiting(id, me);
		if (!this.releases.mayRelease(one, me.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return done(() -> this.releases.release(one, me.getName()), me, language, page, response);
	}

	@PostMapping("/waiting/{id:[0-9a-f]+-[0-9a-f-]+}/refuse")
	String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal me, Locale language,
			Model page, HttpServletResponse response) {
		Waiting one = waiting(id, me);
		String said = reason.replace("\0", "").strip();
		String kept = said.substring(0, Math.min(said.length(), LONGEST));
		return done(() -> this.releases.refuse(one, me.getName(), kept), me, language, page, response);
	}

	@PostMapping("/{family}/back")
	String back(@PathVariable String family, @RequestParam String deployment, Principal me, Locale language, Model page,
			HttpServletResponse response) {
		this.access.requireOwner(me.getName());
		Deployed former = this.deployments.find(family, deployment)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return done(() -> {
			new OwnersDeployment(this.repository, null).of(this.deployments.files(former))
				.exactly(true)
				.name(family)
				.deploy();
			return true;
		}, me, language, page, response);
	}

	private Waiting waiting(UUID id, Principal me) {
		this.access.requireOwner(me.getName());
		return this.waiting.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Back to the page; with what stands against it, where something does. */
	private String done(BooleanSupplier act, Principal me, Locale language, Model page, HttpServletResponse response) {
		try {
			if (act.getAsBoolean()) {
				return "redirect:/models";
			}
			page.addAttribute("late", true);
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		catch (ParseException refused) {
			page.addAttribute("findings", List.of(refused.getMessage().split("\n")));
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		return show(me, language, page);
	}

}
