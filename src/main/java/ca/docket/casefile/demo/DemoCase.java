package ca.docket.casefile.demo;

import java.util.List;
import java.util.Map;

/**
 * A demo case, and what is done in it.
 *
 * @param by who begins it
 * @param form what the start form says
 * @param acts in their order; null for none
 */
record DemoCase(String by, Map<String, Object> form, List<Act> acts) {

	/**
	 * What people say in all tasks of a kind.
	 *
	 * @param task its id in the model
	 * @param by who does them; null for those who have them
	 * @param answers what its form says
	 * @param evidence the documents that are attached before, by name: what each says;
	 * null for none
	 * @param topic the variable that tells such tasks apart; null where there is one
	 * @param each what the form says besides, by the value of that variable
	 * @param file what is imported before, as CSV; null for nothing
	 */
	record Act(String task, String by, Map<String, Object> answers, Map<String, String> evidence, String topic,
			Map<String, Map<String, Object>> each, String file) {
	}

}
