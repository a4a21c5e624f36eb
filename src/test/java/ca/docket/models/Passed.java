package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import ca.docket.TestData;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes which nodes and flows of the models the tests of this run pass. */
@Component
class Passed extends AbstractProcessEnginePlugin {

	private static final String FILE = "passed.txt";

	private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

	/** What the tests of all JVMs passed, as {@code intake/Activity_TriageRequest}. */
	static Set<String> all() throws IOException {
		Set<String> all = new HashSet<>();
		try (Stream<Path> folders = Files.list(TestData.ALL)) {
			for (Path file : folders.map(folder -> folder.resolve(FILE)).filter(Files::exists).toList()) {
				all.addAll(Files.readAllLines(file));
			}
		}
		return all;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> all = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
		all.add(new Noting());
		engine.setCustomPostBPMNParseListeners(all);
	}

	private static void note(DelegateExecution execution, String id) {
		String process = execution.getProcessDefinitionId().split(":")[0];
		String passed = process + "/" + id;
		if (NOTED.add(passed)) {
			write(passed + "\n");
		}
	}

	private static synchronized void write(String line) {
		try {
			Files.writeString(TestData.FOLDER.resolve(FILE), line, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Noting extends AbstractBpmnParseListener {

		@Override
		public void parseProcess(Element process, ProcessDefinitionEntity definition) {
			everything(definition);
		}

		private void everything(ScopeImpl scope) {
			for (ActivityImpl activity : scope.getActivities()) {
				activity.addListener(ExecutionListener.EVENTNAME_START,
						(ExecutionListener) execution -> note(execution, activity.getId()));
				activity.getOutgoingTransitions()
					.forEach(flow -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
							(ExecutionListener) execution -> note(execution, flow.getId())));
				everything(activity);
			}
		}

	}

}
