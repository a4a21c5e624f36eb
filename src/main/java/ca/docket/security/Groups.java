package ca.docket.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.family.Families;
import ca.docket.family.FamiliesTaken;
import ca.docket.family.GroupEntry;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The groups of the office by id, with display names; the engine gets them in English.
 */
@Component
public class Groups {

	private final Families families;

	/** Fetched late: the engine asks for the groups while it is being built. */
	private final ObjectProvider<IdentityService> engine;

	Groups(Families families, ObjectProvider<IdentityService> engine) {
		this.families = families;
		this.engine = engine;
	}

	/** The English name of each group by its id, in the order of the file. */
	public Map<String, String> names() {
		return names(Locale.ENGLISH);
	}

	/** The name of each group in a language, by its id. */
	public Map<String, String> names(Locale language) {
		Map<String, String> names = new LinkedHashMap<>();
		this.families.current().groups().forEach((id, group) -> names.put(id, group.name(language)));
		return Collections.unmodifiableMap(names);
	}

	/** The name of a group in a language; its id where there is no such group. */
	public String name(String id, Locale language) {
		GroupEntry group = this.families.current().groups().get(id);
		return (group != null) ? group.name(language) : id;
	}

	@EventListener
	void write(FamiliesTaken taken) {
		taken.files().groups().forEach((id, group) -> write(id, group.en()));
	}

	private void write(String id, String name) {
		IdentityService identity = this.engine.getObject();
		Group group = identity.createGroupQuery().groupId(id).singleResult();
		if (group == null) {
			group = identity.newGroup(id);
		}
		group.setName(name);
		group.setType(id.startsWith("camunda-") ? "SYSTEM" : "WORKFLOW");
		identity.saveGroup(group);
	}

}
