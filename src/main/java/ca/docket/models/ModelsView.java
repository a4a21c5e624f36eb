package ca.docket.models;

import java.util.List;
import java.util.Locale;

import ca.docket.Office;
import ca.docket.casefile.PageLink;
import ca.docket.security.Directory;
import ca.docket.text.ModelTexts;
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

	private final Words words;

	ModelsView(FamilyAccess access, Deployments deployments, ModelVersions versions, WaitingDeployments waiting,
			Releases releases, Words words) {
		this.access = access;
		this.deployments = deployments;
		this.versions = versions;
		this.waiting = waiting;
		this.releases = releases;
		this.words = words;
	}

	/** With what it needs of others. */
	@Component
	record Words(Directory directory, ModelTexts models, FileCounts counts, Office office) {

		String name(String person) {
			return (person != null) ? this.directory.name(person) : null;
		}

	}

	/**
	 * A family.
	 *
	 * @param latest null where it was never deployed
	 */
	record Row(String family, List<Version> versions, Line latest, List<Line> earlier) {
	}

	/** A version of a process with its name. */
	record Version(ModelVersion of, String name, String by) {
	}

	/** A deployment in words. */
	record Line(Deployed of, String by, String releasedBy, String sent, String completed, List<String> warnings) {
	}

	/** A deployment that waits, in words. */
	record WaitingLine(Waiting of, String by, boolean own, boolean releasable, List<String> warnings) {
	}

	void fill(Model page, String person, Locale language) {
		boolean owner = this.access.owns(person);
		page.addAttribute("owner", owner);
		page.addAttribute("zone", this.words.office().zone());
		page.addAttribute("families",
				this.access.seenBy(person).stream().map(family -> row(family, owner, language)).toList());
		page.addAttribute("waiting",
				owner ? this.waiting.all().stream().map(one -> waiting(one, person, language)).toList() : List.of());
	}

	private Row row(String family, boolean owner, Locale language) {
		List<Line> all = this.deployments.of(family)
			.stream()
			.limit(EARLIER + 1)
			.map(one -> line(one, language))
			.toList();
		return new Row(family,
				this.versions.of(family)
					.stream()
					.map(one -> new Version(one, this.words.models().process(one.process(), language),
							this.words.name(one.by())))
					.toList(),
				all.isEmpty() ? null : all.get(0), (owner && !all.isEmpty()) ? all.subList(1, all.size()) : List.of());
	}

	private Line line(Deployed one, Locale language) {
		return new Line(one, this.words.name(one.sentBy()), this.words.name(one.releasedBy()),
				this.words.counts().of(one.sent(), language), this.words.counts().of(one.completed(), language),
				one.warnings().in(language));
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
