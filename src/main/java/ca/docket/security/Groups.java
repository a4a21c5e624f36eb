package ca.docket.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The groups that Docket knows, by id, with the names shown to people; written to the
 * engine at start.
 */
@Component
public class Groups implements SmartInitializingSingleton {

	/** Fetched late: the engine asks for the groups while it is being built. */
	private final ObjectProvider<IdentityService> engine;

	private final Map<String, String> names = new LinkedHashMap<>();

	Groups(ObjectProvider<IdentityService> engine, @Value("${docket.groups:classpath:groups.yaml}") Resource file)
			throws IOException {
		this.engine = engine;
		try (InputStream in = file.getInputStream()) {
			Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			read.forEach((id, name) -> this.names.put(id, String.valueOf(name)));
		}
	}

	/** The name of each group, by its id. */
	public Map<String, String> names() {
		return this.names;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		this.names.forEach(this::write);
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
