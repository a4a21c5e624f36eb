package ca.docket.electorlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.part.Parts;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Begins the cases of breaches. Each is a part of its campaign, which ends only after it;
 * one that comes to light later is a case beside it.
 */
@Component
class BreachCases {

	private static final String PROCESS = "electorlist-breach";

	private final Cases cases;

	private final Parts parts;

	private final Links links;

	private final RuntimeService runtime;

	private final AsSystem system;

	BreachCases(Cases cases, Parts parts, Links links, RuntimeService runtime, AsSystem system) {
		this.cases = cases;
		this.parts = parts;
		this.links = links;
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * Begins one in the caller's transaction.
	 * @param count which of the delivery it is, from 1
	 * @param person who reported it; empty for Docket itself
	 * @param open whether the campaign is
	 */
	void begin(Delivery delivery, int count, String person, boolean open) {
		Map<String, Object> said = Map.of("title", delivery.municipality(), "delivery", delivery.number());
		if (open) {
			this.parts.start(this.cases.find(delivery.campaign()).orElseThrow(), PROCESS, null,
					List.of(new Parts.Row("breach %s %d".formatted(delivery.number(), count), person, said)));
			return;
		}
		Map<String, Object> told = new HashMap<>(said);
		told.putAll(Map.of("origin", delivery.number(), "requester", person));
		String begun = this.system.get(() -> this.runtime.startProcessInstanceByKey(PROCESS, told)).getId();
		this.links.add(delivery.number(), this.cases.ofProcessInstances(List.of(begun)).get(begun).number());
	}

}
