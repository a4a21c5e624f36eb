package ca.docket.models;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.PageLink;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of models shows to a person. */
@Component
class ModelsView {

	private static final int EARLIER = 10;

	private final FamilyAccess access;

	private final Deployments deployments;

	private final ModelVersions versions;

	private final WaitingDeployments waiting;

	private final Releases releases;

	private final DeploymentWords words;

	ModelsView(FamilyAccess access, Deployments deployments, ModelVersions versions, WaitingDeployments waiting,
			Releases releases, DeploymentWords words) {
		this.access = access;
		this.deployments = deployments;
		this.versions = versions;
		this.waiting = waiting;
		this.releases = releases;
		this.words = words;
	}

	/**
	 * A family.
	 *
	 * @param name that of its first process
	 * @param latest null where it was never deployed
	 */
	record Row(String family, String name, List<DeploymentWords.Version> versions, DeploymentWords.Line latest,
			List<DeploymentWords.Line> earlier) {
	}

	/** A deployment that waits, in words. */
	record WaitingLine(Waiting of, String by, boolean own, boolean releasable, List<String> warnings) {
	}

	void fill(Model page, String person, Locale language) {
		boolean owner = this.access.owns(person);
		page.addAttribute("owner", owner);
		page.addAttribute("zone", this.words.zone());
		page.addAttribute("families",
				this.access.seenBy(person).stream().map(family -> row(family, owner, language)).toList());
		page.addAttribute("waiting",
				owner ? this.waiting.all().stream().map(one -> waiting(one, person, language)).toList() : List.of());
	}

	private Row row(String family, boolean owner, Locale language) {
		List<DeploymentWords.Line> all = this.deployments.of(family)
			.stream()
			.limit(EARLIER + 1)
			.map(one -> this.words.line(one, language))
			.toList();
		return new Row(family, this.words.process(family, language),
				this.versions.of(family).stream().map(one -> this.words.version(one, language)).toList(),
				all.isEmpty() ? null : all.get(0), (owner && !all.isEmpty()) ? all.subList(1, all.size()) : List.of());
	}

	private WaitingLine waiting(Waiting one, String person, Locale language) {
		return new WaitingLine(one, this.words.name(one.sentBy()), one.sentBy().equals(person),
				this.releases.mayRelease(one, person), one.warnings().in(language));
	}

	@Bean
	static PageLink modelsLink() {
		return new PageLink(FamilyAccess::works, "/models", "models.title");
	}

}
