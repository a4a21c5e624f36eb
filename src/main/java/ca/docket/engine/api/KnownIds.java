package ca.docket.engine.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Looks up ids as the caller before the engine is called: what they may not see is
 * unknown, whatever the engine would answer.
 */
class KnownIds {

	private final Map<PathPattern, BiPredicate<String, Caller>> resources = new LinkedHashMap<>();

	KnownIds(ProcessEngine engine) {
		var runtime = engine.getRuntimeService();
		var repository = engine.getRepositoryService();
		var history = engine.getHistoryService();
		on("/task/{id:(?!count|create|report).*}/**",
				id -> engine.getTaskService().createTaskQuery().taskId(id).count() > 0);
		on("/filter/{id:(?!count|create).*}/**",
				id -> engine.getFilterService().createFilterQuery().filterId(id).count() > 0);
		on("/process-definition/key/{id}/**",
				key -> repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0);
		on("/process-definition/{id:(?!count|key|statistics|suspended).*}/**",
				id -> repository.createProcessDefinitionQuery().processDefinitionId(id).count() > 0);
		on("/process-instance/{id:(?!count|delete|suspended|job-retries|variables-async|message-async).*}/**",
				id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0);
		on("/execution/{id:(?!count).*}/**", id -> runtime.createExecutionQuery().executionId(id).count() > 0);
		on("/history/process-instance/{id:(?!count|report).*}/**",
				id -> history.createHistoricProcessInstanceQuery().processInstanceId(id).count() > 0);
		on("/deployment/{id:(?!count|create|registered).*}/**",
				id -> repository.createDeploymentQuery().deploymentId(id).count() > 0);
		this.resources.put(pattern("/user/{id:(?!count|create).*}/**"),
				(id, caller) -> caller.operates() || id.equals(caller.id()));
	}

	/**
	 * Whether the path names something that the caller may see, or nothing in particular.
	 */
	boolean isKnown(String path, Caller caller) {
		PathContainer called = PathContainer.parsePath(path);
		return this.resources.entrySet()
			.stream()
			.filter(resource -> resource.getKey().matches(called))
			.findFirst()
			.map(resource -> resource.getValue().test(id(resource.getKey(), called), caller))
			.orElse(true);
	}

	private static String id(PathPattern pattern, PathContainer called) {
		return pattern.matchAndExtract(called).getUriVariables().get("id");
	}

	private void on(String path, java.util.function.Predicate<String> known) {
		this.resources.put(pattern(path), (id, caller) -> known.test(id));
	}

	private static PathPattern pattern(String path) {
		return PathPatternParser.defaultInstance.parse(path);
	}

}
