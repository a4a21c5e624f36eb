package ca.docket;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.docket.security.PasswordHash;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.stereotype.Component;

/**
 * Remembers whether a password fits a hash, which never changes. Tests sign in hundreds
 * of times, and the hash is slow on purpose.
 */
@Component
class QuickSignIns extends AbstractProcessEnginePlugin {

	private final PasswordHash hash;

	QuickSignIns(PasswordHash hash) {
		this.hash = hash;
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		engine
			.setPasswordManager(new PasswordManager(new Remembering(this.hash, new ConcurrentHashMap<>()), List.of()));
	}

	private record Fits(String password, String hash) {
	}

	private record Remembering(PasswordHash slow, Map<Fits, Boolean> answers) implements PasswordEncryptor {

		@Override
		public String encrypt(String password) {
			return this.slow.encrypt(password);
		}

		@Override
		public boolean check(String password, String hash) {
			return this.answers.computeIfAbsent(new Fits(password, hash), asked -> this.slow.check(password, hash));
		}

		@Override
		public String hashAlgorithmName() {
			return this.slow.hashAlgorithmName();
		}

	}

}
