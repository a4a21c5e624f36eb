package ca.docket.casefile.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import ca.docket.casefile.Viewer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The model, tables and forms that a case ran on, from the deployment of its process.
 */
@Component
class ModelPieces implements Pieces {

	private final ProcessEngineConfigurationImpl engine;

	private final RepositoryService repository;

	private final JdbcClient jdbc;

	ModelPieces(ProcessEngine engine, JdbcClient jdbc) {
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
		this.repository = engine.getRepositoryService();
		this.jdbc = jdbc;
	}

	/** A version of a process. */
	private record Ran(String process, int version, String deployment) {
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		return this.jdbc.sql("""
				select distinct d.key_ process, d.version_ version, d.deployment_id_ deployment
				from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
				where p.root_proc_inst_id_ = ? order by 1, 2""")
			.param(viewer.caseFile().processInstanceId())
			.query(Ran.class)
			.list()
			.stream()
			.flatMap(ran -> resources(ran).stream().map(name -> piece(ran, name)))
			.toList();
	}

	private List<String> resources(Ran ran) {
		return unchecked(() -> this.repository.getDeploymentResourceNames(ran.deployment())).stream()
			.filter(name -> file(name).startsWith(ran.process() + ".") || file(name).startsWith(ran.process() + "-"))
			.sorted()
			.toList();
	}

	private Piece piece(Ran ran, String name) {
		try (InputStream in = unchecked(() -> this.repository.getResourceAsStream(ran.deployment(), name))) {
			return Piece.of("models/%s-v%d/%s".formatted(ran.process(), ran.version(), file(name)), in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String file(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

	/** Whoever may take the evidence of a case may take its model. */
	private <T> T unchecked(Callable<T> reading) {
		return this.engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(reading));
	}

}
